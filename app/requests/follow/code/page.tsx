import { DemonstrationMail } from '#components/auth/demonstration-mail.tsx'
import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { CodeField } from '#components/ui/code-field.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { env } from '#lib/env.ts'
import { typeFollowCode } from '../actions.ts'

/** The same for every reference and address. */
export default function CodePage() {
  return (
    <>
      <PageTitle lead="If the reference and the address belong together, we wrote to that address. Type the code from the letter here.">
        Type the code we mailed
      </PageTitle>
      <ActionForm action={typeFollowCode} title="Type the code we mailed">
        <CodeField name="code" label="Code from the letter" hint="8 digits. It works for 10 minutes." />
        <SubmitButton pending="Checking…">Go on</SubmitButton>
      </ActionForm>
      <p className="mt-10">
        No letter after a few minutes? Look among junk mail, check both in an earlier letter of ours, and{' '}
        <a href="/requests/follow">ask once more</a>.
      </p>
      <DemonstrationMail shown={env().DEMONSTRATION} />
    </>
  )
}
