import { DemonstrationMail } from '#components/auth/demonstration-mail.tsx'
import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { CodeField } from '#components/ui/code-field.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import type { FormState } from '#lib/form-state.ts'

type FollowCodeProps = {
  action: (before: FormState, form: FormData) => Promise<FormState>
  again: string
  demonstration: boolean
}

/** Where the mailed code is typed, in the browser that asked for it. */
export function FollowCode({ action, again, demonstration }: FollowCodeProps) {
  return (
    <>
      <PageTitle lead="We wrote to the address you typed. Type the code from the letter here.">Type the code</PageTitle>
      <ActionForm action={action} title="Type the code">
        <CodeField name="code" label="Code from the letter" hint="8 digits. It works for 10 minutes." />
        <SubmitButton pending="Checking…">Go on</SubmitButton>
      </ActionForm>
      <p className="mt-10">
        No code in the letter, or no letter? Check the reference and the address, and <a href={again}>try again</a>.
      </p>
      <DemonstrationMail shown={demonstration} />
    </>
  )
}
