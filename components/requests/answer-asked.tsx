import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { Section } from '#components/ui/section.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import type { FormState } from '#lib/form-state.ts'
import { identityAskWords } from '#lib/requests/identity-asks.ts'
import type { IdentityAsk } from '#lib/requests/vocabulary.ts'

type Action = (before: FormState, form: FormData) => Promise<FormState>

type AnswerAskedProps = {
  /** Our last question, in the words of staff. */
  question: string | null
  ways: readonly IdentityAsk[]
  /** The request was closed for want of an answer: one opens it again. */
  closed: boolean
  answer: Action
  /** By a proof of this moment: of the account, or of the mailbox. */
  showIdentity: Action
}

/** What we wait for from the person, and the way to give it. */
export function AnswerAsked({ question, ways, closed, answer, showIdentity }: AnswerAskedProps) {
  const byProof = ways.some((way) => way === 'passkey' || way === 'mailed-code')
  return (
    <Section title={closed ? 'You can still answer' : 'What we need from you'} id="asked">
      {closed ? <p>Your answer opens the request again. We count the time for ours anew from that day.</p> : null}
      {question ? (
        <blockquote className="max-w-measure whitespace-pre-line border-line border-l-2 pl-5">
          <bdi>{question}</bdi>
        </blockquote>
      ) : null}
      {ways.length > 0 ? (
        <>
          <p>Any one of these is enough:</p>
          <ul>
            {ways.map((way) => (
              <li key={way}>{identityAskWords[way].request}</li>
            ))}
          </ul>
        </>
      ) : null}
      {byProof && !closed ? (
        <ActionForm action={showIdentity} id="show-identity">
          <SubmitButton>Show that it is me</SubmitButton>
        </ActionForm>
      ) : null}
      <ActionForm action={answer} id="answer-asked">
        <TextArea
          name="body"
          label="Your answer"
          hint="Our privacy team reads it. Leave out card numbers, and never send a picture of an identity document."
          rows={5}
        />
        <SubmitButton look={byProof && !closed ? 'secondary' : undefined}>Send your answer</SubmitButton>
      </ActionForm>
    </Section>
  )
}
