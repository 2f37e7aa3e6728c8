import { DemonstrationMail } from '#components/auth/demonstration-mail.tsx'
import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { CodeField } from '#components/ui/code-field.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { returnPath, withNext } from '#lib/auth/return-path.ts'
import { requireSubject } from '#lib/auth/session.ts'
import { env } from '#lib/env.ts'
import { confirmCode } from '../actions.ts'

export default async function ConfirmCodePage({
  searchParams,
}: {
  searchParams: Promise<{ next?: string | string[] }>
}) {
  const next = returnPath((await searchParams).next, '/account')
  await requireSubject(next)
  return (
    <>
      <PageTitle lead="We sent a new code to the e-mail address of your account.">Type the code</PageTitle>
      <ActionForm action={confirmCode} title="Type the code">
        <CodeField
          name="code"
          label="Code from the letter"
          hint="8 digits. It works for 10 minutes, in this browser."
        />
        <input type="hidden" name="next" value={next} />
        <SubmitButton pending="Checking…">Go on</SubmitButton>
      </ActionForm>
      <p className="mt-10">
        No letter? <a href={withNext('/account/confirm', next)}>Ask for a new code</a>.
      </p>
      <DemonstrationMail shown={env().DEMONSTRATION} />
    </>
  )
}
