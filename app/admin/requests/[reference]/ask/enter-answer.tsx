import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { Checkboxes } from '#components/ui/checkboxes.tsx'
import { Day } from '#components/ui/date.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { Section } from '#components/ui/section.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { civilDate, isoDay } from '#lib/calendar/civil-date.ts'
import { operator } from '#lib/operator.ts'
import { findAsk } from '#lib/requests/ask-queries.ts'
import { matchableFacts, matchableFactWords } from '#lib/requests/matched-facts.ts'
import type { ShownRequest } from '#lib/requests/queries.ts'
import { confirmThem, enterAnswer } from './actions.ts'

const title = 'Enter their answer'

type EnterAnswerProps = { request: ShownRequest; closed: boolean; at: Date }

export async function EnterAnswer({ request, closed, at }: EnterAnswerProps) {
  const ask = await findAsk(request)
  const { reference, state } = request
  const day = (moment: Date) => isoDay(civilDate(moment, operator.timeZone))
  return (
    <>
      <PageTitle lead="For an answer that came by post or phone. What they write here themselves needs nothing from you.">
        {title}
      </PageTitle>
      {ask ? (
        <p>
          We asked on <Day on={day(ask.askedAt)} />.
        </p>
      ) : null}
      {closed ? <p>The request was closed. The answer takes it up again, and the time for ours begins anew.</p> : null}
      <ActionForm action={enterAnswer.bind(null, reference)} title={title}>
        <TextArea name="body" label="What they answered, in their words" rows={5} />
        <TextField
          name="receivedOn"
          type="date"
          label="When did it reach us?"
          hint="The clock runs again from this day, not from today."
          defaultValue={day(at)}
          width="medium"
        />
        <SubmitButton>Enter the answer</SubmitButton>
      </ActionForm>
      {state === 'checking-identity' ? (
        <Section title="You are sure that it is them">
          <p>They told you facts that we hold. Only which ones matched is recorded, never what they are.</p>
          <ActionForm action={confirmThem.bind(null, reference)} id="confirm-them">
            <Checkboxes
              name="facts"
              label="What did they get right?"
              hint="At least two."
              options={matchableFacts.map((fact) => ({ value: fact, label: matchableFactWords[fact] }))}
            />
            <SubmitButton look="secondary">It is them</SubmitButton>
          </ActionForm>
        </Section>
      ) : null}
    </>
  )
}
