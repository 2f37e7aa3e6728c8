import { documentTitle } from '#components/layout/document-title.ts'
import { ButtonLink } from '#components/ui/button.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { isLinkOf } from '#lib/accounts/pending-address.ts'
import { returnPath } from '#lib/auth/return-path.ts'
import { requireSubject } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { EditPage } from '../../../edit-page.tsx'
import { pressAddressLink } from '../../actions.ts'

const page = '/account/details/email'

/** Opening it changes nothing: mail programs open links by themselves. Only the button does, and only for the account that asked. */
export default async function AddressLinkPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const subject = await requireSubject(returnPath(`${page}/link/${token}`, page))
  if (!(await isLinkOf(subject, token, await now())))
    return (
      <>
        <title>{documentTitle('This link has ended')}</title>
        <PageTitle lead="A link works once, for 10 minutes, and only where the account that asked for it is signed in.">
          This link has ended
        </PageTitle>
        <ButtonLink href={page}>Ask for a new one</ButtonLink>
      </>
    )
  return (
    <EditPage title="Use your new address" action={pressAddressLink} submit="Use this address">
      <PageTitle lead="It becomes the address of your account: for signing in, and for what we write to you. Your other browsers are signed out, and your old address is told.">
        Use your new address?
      </PageTitle>
      <input type="hidden" name="token" value={token} />
    </EditPage>
  )
}
