import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { Checkboxes } from '#components/ui/checkboxes.tsx'
import { Section } from '#components/ui/section.tsx'
import type { openRecovery } from '#lib/recovery/open-recovery.ts'
import { fewestFacts, matchableFactWords } from '#lib/requests/matched-facts.ts'
import { matchFacts } from './actions.ts'

type Opened = NonNullable<Awaited<ReturnType<typeof openRecovery>>>
type CompareProps = Pick<Opened, 'reference' | 'hasAccount' | 'facts' | 'matched'>

/** What they remember beside what we hold. Never read it out; never ask for identity papers. */
export function Compare({ reference, hasAccount, facts, matched }: CompareProps) {
  return (
    <Section title="Compare it with what we hold" id="compare">
      {hasAccount ? null : <p>No account has the old address. Decline it: the letter does not say why.</p>}
      {hasAccount && facts.length < fewestFacts ? (
        <p>We hold too little about this account to be sure. Decline it.</p>
      ) : null}
      {matched.byMe ? <p>You have matched facts. A second person has to do it too.</p> : null}
      {!matched.byMe && facts.length >= fewestFacts ? (
        <ActionForm action={matchFacts.bind(null, reference)} id="facts">
          <p>
            {matched.people > 0
              ? 'One of us has matched facts already. Look for yourself: with you the seven days begin.'
              : 'Two of us do this, each alone. That you opened this page is in the audit trail; what you see is not.'}
          </p>
          <Checkboxes
            name="facts"
            label="Which of these did the person get right?"
            hint="At least two."
            options={facts.map(({ fact, held }) => ({
              value: fact,
              label: matchableFactWords[fact],
              hint: <bdi className="whitespace-pre-line">{held}</bdi>,
            }))}
          />
          <SubmitButton>These matched</SubmitButton>
        </ActionForm>
      ) : null}
    </Section>
  )
}
