import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { BackLink } from '#components/ui/back-link.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { listPasskeysOf } from '#lib/auth/queries.ts'
import { requireFreshSubject } from '#lib/auth/session.ts'
import { remove } from '../../actions.ts'

export const metadata: Metadata = { title: 'Remove a passkey' }

export default async function RemovePasskeyPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const subject = await requireFreshSubject(`/account/security/passkeys/${id}/remove`, 'release')
  const passkey = (await listPasskeysOf(subject)).find((own) => own.id === id)
  if (!passkey) notFound()
  return (
    <>
      <BackLink href="/account/security">Sign-in and security</BackLink>
      <PageTitle lead="It then signs nobody in any more. You can still sign in by e-mail, and add a passkey again.">
        Remove “<bdi>{passkey.name}</bdi>”?
      </PageTitle>
      <form action={remove}>
        <input type="hidden" name="passkey" value={id} />
        <SubmitButton look="warning" pending="Removing…">
          Remove this passkey
        </SubmitButton>
      </form>
    </>
  )
}
