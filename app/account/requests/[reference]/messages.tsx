import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { Thread } from '#components/threads/thread.tsx'
import { Section } from '#components/ui/section.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import type { Subject } from '#lib/auth/actor.ts'
import type { FormState } from '#lib/form-state.ts'
import type { ShownRequest } from '#lib/requests/queries.ts'
import { listMessagesOf } from '#lib/threads/queries.ts'
import { releasedAuthor } from '#lib/threads/wording.ts'

type MessagesProps = {
  subject: Subject
  request: ShownRequest
  send: (before: FormState, form: FormData) => Promise<FormState>
}

/** What was written about this request, and the form to write more. */
export async function Messages({ subject, request, send }: MessagesProps) {
  const messages = await listMessagesOf(subject, request)
  return (
    <Section title="Messages" id="messages">
      <Thread
        messages={messages.map((message) => ({ ...message, by: releasedAuthor(message.author, message.own) }))}
        empty="Nobody has written about this request yet."
      />
      <ActionForm action={send} id="message">
        <TextArea
          name="body"
          label="Write to us about this request"
          hint="Our privacy team reads it. Leave out card numbers and what others would not want you to tell."
          rows={4}
        />
        <SubmitButton look="secondary">Send the message</SubmitButton>
      </ActionForm>
    </Section>
  )
}
