import { redirect } from 'next/navigation'
import { QrCode } from '#components/auth/qr-code.tsx'
import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { documentTitle } from '#components/layout/document-title.ts'
import { CodeField } from '#components/ui/code-field.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { enrolmentOf } from '#lib/auth/enrol-second-factor.ts'
import { returnPath, withNext } from '#lib/auth/return-path.ts'
import { requireStaffSession } from '#lib/auth/session.ts'
import { beginSetUp, showCode } from '../actions.ts'

const title = 'Set up your second step'

export default async function EnrolPage({ searchParams }: { searchParams: Promise<{ next?: string | string[] }> }) {
  const [staff, query] = await Promise.all([requireStaffSession(), searchParams])
  const next = returnPath(query.next, '')
  if (staff.enrolled) redirect(withNext('/sign-in/second-factor', next))
  const enrolment = await enrolmentOf(staff.staffId)
  if (!enrolment) {
    return (
      <>
        <title>{documentTitle(title)}</title>
        <PageTitle lead="Staff see other people’s data, so a letter alone does not let you in. You need an authenticator app, once, for a minute.">
          {title}
        </PageTitle>
        <form action={beginSetUp}>
          <input type="hidden" name="next" value={next} />
          <SubmitButton pending="Preparing…">Show my set-up code</SubmitButton>
        </form>
      </>
    )
  }
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <ol>
        <li>Open your authenticator app and add an account.</li>
        <li>Scan this picture, or type the key under it.</li>
        <li>Type the code that the app then shows.</li>
      </ol>
      <figure className="my-8">
        <QrCode text={enrolment.address} label="Set-up code for an authenticator app; the key under it says the same" />
        <figcaption className="mt-4">
          <span className="block text-ink-soft text-sm">Key</span>
          <code className="select-all break-words font-mono">{enrolment.secret}</code>
        </figcaption>
      </figure>
      <ActionForm action={showCode} title={title}>
        <CodeField name="code" digits={6} label="Code from the app" hint="6 digits." />
        <input type="hidden" name="next" value={next} />
        <SubmitButton pending="Checking…">Finish</SubmitButton>
      </ActionForm>
    </>
  )
}
