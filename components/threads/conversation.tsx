import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { FileField } from '#components/ui/file-field.tsx'
import { Section } from '#components/ui/section.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import type { FormState } from '#lib/form-state.ts'
import { fileEndings, mostFilesOfMessage } from '#lib/request-files/vocabulary.ts'
import { type ShownMessage, Thread } from './thread.tsx'

type ConversationProps = {
  messages: readonly ShownMessage[]
  /** Where the files of messages are downloaded. */
  filesPath: string
  /** None for whoever may only read. */
  write?: { action: (before: FormState, form: FormData) => Promise<FormState>; id: string; label: string; hint: string }
}

/** What was written about a request, and the form to write more: the same for both sides. */
export function Conversation({ messages, filesPath, write }: ConversationProps) {
  return (
    <Section title="Messages" id="messages">
      <Thread messages={messages} empty="Nobody has written about this request yet." filesPath={filesPath} />
      {write ? (
        <ActionForm action={write.action} id={write.id}>
          <TextArea name="body" label={write.label} hint={write.hint} rows={4} />
          <FileField
            name="files"
            label="Files"
            optional
            multiple
            accept={fileEndings}
            hint={`Up to ${mostFilesOfMessage}, chosen together: PDF, PNG or JPEG pictures, or plain text, 10 MB each at most. We take hidden details, such as places, out of pictures.`}
          />
          <SubmitButton look="secondary">Send the message</SubmitButton>
        </ActionForm>
      ) : null}
    </Section>
  )
}
