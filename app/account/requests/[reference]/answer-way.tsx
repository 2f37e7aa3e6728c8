import type { ReactNode } from 'react'
import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { LetterList } from '#components/requests/letter-list.tsx'
import { Details } from '#components/ui/details.tsx'
import { Section } from '#components/ui/section.tsx'
import { hasPostalAddress } from '#lib/accounts/reach.ts'
import type { Subject } from '#lib/auth/actor.ts'
import type { FormState } from '#lib/form-state.ts'
import { listLettersOf } from '#lib/letters/queries.ts'
import { standingOf } from '#lib/letters/wording.ts'
import { isOpen } from '#lib/requests/lifecycle.ts'
import type { ShownRequest } from '#lib/requests/queries.ts'
import { answerByWording } from '#lib/requests/record-wording.ts'
import type { AnswerChannel } from '#lib/requests/vocabulary.ts'

type AnswerWayProps = {
  subject: Subject
  request: ShownRequest
  /** Another way for letters and the copy. */
  change: (way: AnswerChannel) => (before: FormState, form: FormData) => Promise<FormState>
  /** How somebody of whom we hold no postal address gives us one. */
  toHavePaper: ReactNode
  /** Where requests are shown. */
  requestPath: string
}

async function Change({ subject, request, change, toHavePaper }: AnswerWayProps) {
  if (!isOpen(request.state)) return null
  const other = request.answerBy === 'post' ? 'mail' : 'post'
  if (other === 'post' && !(await hasPostalAddress(subject)))
    return <p>If you would rather have letters on paper, {toHavePaper}.</p>
  return (
    <ActionForm action={change(other)} id="answer-way">
      <SubmitButton look="secondary">
        {other === 'post' ? 'Answer on paper instead' : 'Answer by e-mail instead'}
      </SubmitButton>
    </ActionForm>
  )
}

/** How our letters and a copy reach the person, and what became of each letter so far. With an account and without. */
export async function AnswerWay(props: AnswerWayProps) {
  const { subject, request, requestPath } = props
  const letters = (await listLettersOf(subject)).filter(({ reference }) => reference === request.reference)
  return (
    <Section title="How we answer" id="answer-way-section">
      <p>{answerByWording[request.answerBy]}.</p>
      <Change {...props} />
      <Details summary={`Letters about this request: ${letters.length}`}>
        <LetterList
          letters={letters.map((letter) => ({ ...letter, standing: standingOf(letter) }))}
          requestPath={requestPath}
        />
      </Details>
    </Section>
  )
}
