import { redirect } from 'next/navigation'
import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { CodeField } from '#components/ui/code-field.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { returnPath, withNext } from '#lib/auth/return-path.ts'
import { requireStaffSession } from '#lib/auth/session.ts'
import { showCode } from './actions.ts'

export default async function SecondFactorPage({
  searchParams,
}: {
  searchParams: Promise<{ next?: string | string[] }>
}) {
  const [staff, query] = await Promise.all([requireStaffSession(), searchParams])
  const next = returnPath(query.next, '')
  if (!staff.enrolled) redirect(withNext('/sign-in/second-factor/enrol', next))
  return (
    <>
      <PageTitle lead="Personal data opens only after a second step.">Your second step</PageTitle>
      <ActionForm action={showCode} title="Your second step">
        <CodeField
          name="code"
          digits={6}
          label="Code from your authenticator app"
          hint="6 digits. Each code works once."
        />
        <input type="hidden" name="next" value={next} />
        <SubmitButton pending="Checking…">Go on</SubmitButton>
      </ActionForm>
      <p className="mt-10">Lost the app? Ask an administrator to reset your second step.</p>
    </>
  )
}
