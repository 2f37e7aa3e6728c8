import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { Radios } from '#components/ui/radios.tsx'
import { Section } from '#components/ui/section.tsx'
import { staffDeclines } from '#lib/recovery/vocabulary.ts'
import { recoveryDeclineWording } from '#lib/recovery/wording.ts'
import { decline } from './actions.ts'

/** The letter says the same whatever is chosen: it must not tell whether the old address is an account's. */
export function Decline({ reference }: { reference: string }) {
  return (
    <Section title="Not sure that the account is theirs?" id="decline">
      <ActionForm action={decline.bind(null, reference)} id="decline-form">
        <Radios
          name="reason"
          label="Why is it declined?"
          hint="For our records. The letter does not say it."
          options={staffDeclines.map((value) => ({ value, label: recoveryDeclineWording[value] }))}
        />
        <SubmitButton look="secondary">Decline it</SubmitButton>
      </ActionForm>
    </Section>
  )
}
