import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { LetterList } from '#components/requests/letter-list.tsx'
import { Details } from '#components/ui/details.tsx'
import { Section } from '#components/ui/section.tsx'
import { findDetailsOf } from '#lib/accounts/queries.ts'
import type { Subject } from '#lib/auth/actor.ts'
import { listLettersOf } from '#lib/letters/queries.ts'
import { standingOf } from '#lib/letters/wording.ts'
import { isOpen } from '#lib/requests/lifecycle.ts'
import type { ShownRequest } from '#lib/requests/queries.ts'
import { answerByWording } from '#lib/requests/record-wording.ts'
import { changeWay } from './answer-way-actions.ts'

async function Change({ subject, request }: { subject: Subject; request: ShownRequest }) {
  if (!isOpen(request.state)) return null
  const other = request.answerBy === 'post' ? 'mail' : 'post'
  const details = other === 'post' ? await findDetailsOf(subject) : null
  if (other === 'post' && !details?.mailingAddress)
    return (
      <p>
        If you would rather have letters on paper,{' '}
        <a href="/account/details/mailing-address">add your postal address</a> first.
      </p>
    )
  return (
    <ActionForm action={changeWay.bind(null, request.reference, other)} id="answer-way">
      <SubmitButton look="secondary">
        {other === 'post' ? 'Answer on paper instead' : 'Answer by e-mail instead'}
      </SubmitButton>
    </ActionForm>
  )
}

/** How our letters and a copy reach the person, and what became of each letter so far. */
export async function AnswerWay({ subject, request }: { subject: Subject; request: ShownRequest }) {
  const letters = (await listLettersOf(subject)).filter(({ reference }) => reference === request.reference)
  return (
    <Section title="How we answer" id="answer-way-section">
      <p>{answerByWording[request.answerBy]}.</p>
      <Change subject={subject} request={request} />
      <Details summary={`Letters about this request: ${letters.length}`}>
        <LetterList
          letters={letters.map((letter) => ({ ...letter, standing: standingOf(letter) }))}
          requestPath="/account/requests"
        />
      </Details>
    </Section>
  )
}
