import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { Day } from '#components/ui/date.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { Reference } from '#components/ui/reference.tsx'
import { Section } from '#components/ui/section.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import type { FormState } from '#lib/form-state.ts'
import type { QuestionStanding } from '#lib/questions/vocabulary.ts'
import { standingWording } from '#lib/questions/wording.ts'
import type { Author } from '#lib/threads/vocabulary.ts'
import { releasedAuthor } from '#lib/threads/wording.ts'
import { QuestionTag } from './question-tag.tsx'
import { Thread } from './thread.tsx'

type QuestionProps = {
  reference: string
  dueOn: string | null
  standing: QuestionStanding
  messages: readonly { id: string; at: Date; text: string; author: Author; own: boolean }[]
  action: (before: FormState, form: FormData) => Promise<FormState>
}

/** A question as whoever asked it sees it: where it stands, what was written, and the way to write more. */
export function Question({ reference, dueOn, standing, messages, action }: QuestionProps) {
  const waits = standing === 'waiting' || standing === 'late'
  return (
    <>
      <PageTitle caption={<Reference>{reference}</Reference>}>Your question</PageTitle>
      <p>
        <QuestionTag standing={standing} />
      </p>
      <p className="text-lg">
        {waits && dueOn ? (
          <>
            We answer by <Day on={dueOn} />.{' '}
          </>
        ) : null}
        {standingWording[standing].next}
      </p>
      <Section title="What was written" id="messages">
        <Thread
          messages={messages.map(({ author, own, ...message }) => ({ ...message, by: releasedAuthor(author, own) }))}
          empty="Nothing of it can be shown to you."
        />
        <ActionForm action={action} id="message">
          <TextArea
            name="body"
            label="Write to us about this question"
            hint="Leave out card numbers and what others would not want you to tell."
            rows={4}
          />
          <SubmitButton look="secondary">Send the message</SubmitButton>
        </ActionForm>
      </Section>
    </>
  )
}
