import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { CodeField } from '#components/ui/code-field.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import type { FormState } from '#lib/form-state.ts'
import { DemonstrationMail } from './demonstration-mail.tsx'
import { OtherWaysIn } from './other-ways-in.tsx'

type CheckMailProps = {
  action: (before: FormState, form: FormData) => Promise<FormState>
  next: string
  /** Where a new letter is asked for. */
  again: string
  /** Whether there may be an account whose mailbox is gone. */
  lost?: boolean
  demonstration: boolean
}

/** The same for every address, so that it says nothing about who has an account. */
export function CheckMail({ action, next, again, lost = false, demonstration }: CheckMailProps) {
  return (
    <>
      <PageTitle lead="We wrote to the address you typed. Type the code from the letter here, or open its link on any device.">
        Check your e-mail
      </PageTitle>
      <ActionForm action={action} title="Check your e-mail">
        <CodeField name="code" label="Code from the letter" hint="8 digits. It works for 10 minutes." />
        <input type="hidden" name="next" value={next} />
        <SubmitButton pending="Checking…">Go on</SubmitButton>
      </ActionForm>
      <p className="mt-10">
        No letter after a few minutes? Look among junk mail, or <a href={again}>ask for a new one</a>. A new code ends
        the one before.
      </p>
      {lost ? <OtherWaysIn /> : null}
      <DemonstrationMail shown={demonstration} />
    </>
  )
}
