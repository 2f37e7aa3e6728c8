import { DemonstrationMail } from '#components/auth/demonstration-mail.tsx'
import { documentTitle } from '#components/layout/document-title.ts'
import { ButtonLink } from '#components/ui/button.tsx'
import { CodeField } from '#components/ui/code-field.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { findPendingAddressOf } from '#lib/accounts/pending-address.ts'
import { requireSubject } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { env } from '#lib/env.ts'
import { EditPage } from '../../edit-page.tsx'
import { typeAddressCode } from '../actions.ts'

/** The same for an address that is taken: its letter holds no code. */
export default async function AddressCodePage() {
  const subject = await requireSubject('/account/details/email/code')
  const pending = await findPendingAddressOf(subject, await now())
  if (!pending)
    return (
      <>
        <title>{documentTitle('This code has ended')}</title>
        <PageTitle lead="A code works once, for 10 minutes, and five wrong tries end it. Your address is as it was.">
          This code has ended
        </PageTitle>
        <ButtonLink href="/account/details/email">Ask for a new one</ButtonLink>
      </>
    )
  return (
    <>
      <EditPage title="Type the code" action={typeAddressCode} submit="Use this address" pending="Checking…">
        <PageTitle
          lead={
            <>
              We wrote to <bdi className="break-words text-ink">{pending.address}</bdi>. Until you type the code from
              that letter, or open its link, nothing changes.
            </>
          }
        >
          Type the code
        </PageTitle>
        <CodeField
          name="code"
          label="Code from the letter"
          hint="8 digits. It works for 10 minutes, in this browser."
        />
      </EditPage>
      <p className="mt-10">
        No letter after a few minutes? Look among junk mail, or{' '}
        <a href="/account/details/email">ask again or use another address</a>.
      </p>
      <DemonstrationMail shown={env().DEMONSTRATION} />
    </>
  )
}
