import type { Metadata } from 'next'
import { AddPasskeyForm } from '#components/auth/add-passkey-form.tsx'
import { BackLink } from '#components/ui/back-link.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { caller, requireFreshSubject } from '#lib/auth/session.ts'
import { beginAdding, finishAdding } from '../actions.ts'

export const metadata: Metadata = { title: 'Add a passkey' }

export default async function AddPasskeyPage() {
  await requireFreshSubject('/account/security/passkeys/add', 'release')
  const { browser } = await caller()
  return (
    <>
      <BackLink href="/account/security">Sign-in and security</BackLink>
      <PageTitle lead="Your device asks for its screen lock, a fingerprint or your face. None of that reaches us: we get a key that fits only this site.">
        Add a passkey
      </PageTitle>
      <AddPasskeyForm begin={beginAdding} finish={finishAdding} suggestedName={browser} />
    </>
  )
}
