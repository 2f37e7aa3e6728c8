import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { CopyReader } from '#components/requests/copy-reader.tsx'
import { BackLink } from '#components/ui/back-link.tsx'
import { withNext } from '#lib/auth/return-path.ts'
import { requireFreshFollower } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { readCopy } from '#lib/fulfilment/open-copy.ts'
import { parseReference } from '#lib/requests/reference.ts'

export const metadata: Metadata = { title: 'A copy of your data' }

export default async function ReadPage({ params }: { params: Promise<{ reference: string }> }) {
  const follower = await requireFreshFollower(parseReference((await params).reference) ?? '')
  const copy = await readCopy(follower, { reference: follower.reference, at: await now() })
  if (!copy.ok && copy.refusal === 'passkey-needed')
    redirect(`${withNext('/sign-in', `/account/requests/${follower.reference}`)}&needs=passkey`)
  if (!copy.ok) notFound()
  return (
    <>
      <BackLink href={`/requests/follow/${follower.reference}`}>Your request</BackLink>
      <CopyReader copy={copy.value} />
    </>
  )
}
