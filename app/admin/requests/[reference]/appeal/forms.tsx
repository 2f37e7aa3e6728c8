import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Radios } from '#components/ui/radios.tsx'
import { Section } from '#components/ui/section.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import type { Lost } from '#lib/appeals/lost-wish.ts'
import { decideAppealRefusals } from '#lib/appeals/refusals.ts'
import { appealDecisions } from '#lib/appeals/vocabulary.ts'
import { appealDecisionWords } from '#lib/appeals/wording.ts'
import { decide, settleLate, takeLonger } from './actions.ts'

/** What a member of staff can do with an open appeal: nothing where they had a part in the answer. */
export function AppealForms({ reference, late, mayTakeLonger, why, lost }: FormsProps) {
  if (why)
    return (
      <Notice title="Somebody else decides this" tone="info">
        <p>{decideAppealRefusals[why]}</p>
      </Notice>
    )
  if (late) return <LateForm reference={reference} />
  return (
    <>
      <DecideForm reference={reference} lost={lost} />
      {mayTakeLonger ? <LongerForm reference={reference} /> : null}
    </>
  )
}

type FormsProps = {
  reference: string
  /** It came after the last day, and nobody has settled that yet. */
  late: boolean
  mayTakeLonger: boolean
  why: 'took-part' | 'own-data' | null
  /** Why the decision can only be kept. */
  lost: Lost | null
}

function DecideForm({ reference, lost }: Pick<FormsProps, 'reference' | 'lost'>) {
  const ways = lost ? (['upheld'] as const) : appealDecisions
  return (
    <Section title="Decide the appeal">
      {lost ? (
        <Notice title="The decision can only be kept" tone="info">
          <p>{decideAppealRefusals[lost]}</p>
        </Notice>
      ) : null}
      <ActionForm action={decide.bind(null, reference)} id="decide-appeal">
        <Radios
          name="outcome"
          label="Was the decision right?"
          options={ways.map((each) => ({
            value: each,
            label: appealDecisionWords[each].title,
            hint: appealDecisionWords[each].hint,
          }))}
        />
        <TextArea
          name="explanation"
          label="Explanation"
          hint="The person reads it, in the letter and on their page. The facts, and the place in the law."
          rows={6}
        />
        <SubmitButton>Decide and send the letter</SubmitButton>
      </ActionForm>
    </Section>
  )
}

function LateForm({ reference }: { reference: string }) {
  return (
    <Section title="It came after the last day">
      <ActionForm action={settleLate.bind(null, reference)} id="settle-late">
        <Radios
          name="admit"
          label="Is it decided all the same?"
          options={[
            { value: 'yes', label: 'Yes, decide it' },
            { value: 'no', label: 'No: refuse it, with the date in the letter' },
          ]}
        />
        <TextArea name="note" label="Why?" hint="The person reads it." rows={3} />
        <SubmitButton>Send the letter</SubmitButton>
      </ActionForm>
    </Section>
  )
}

function LongerForm({ reference }: { reference: string }) {
  return (
    <Section title="Take longer">
      <ActionForm action={takeLonger.bind(null, reference)} id="take-longer">
        <Radios
          name="reason"
          label="Why do we need longer?"
          hint="The law allows it once, counted from receipt, with a letter that says why."
          options={[
            { value: 'complexity', label: 'It is complex' },
            { value: 'number-of-requests', label: 'This person has sent us many requests' },
          ]}
        />
        <SubmitButton look="secondary">Take longer and send the letter</SubmitButton>
      </ActionForm>
    </Section>
  )
}
