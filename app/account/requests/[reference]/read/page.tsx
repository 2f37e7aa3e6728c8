import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CopyReader } from '#components/requests/copy-reader.tsx'
import { BackLink } from '#components/ui/back-link.tsx'
import { requireFreshSubject } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { readCopy } from '#lib/fulfilment/open-copy.ts'
import { findRequestOf } from '#lib/requests/queries.ts'

export const metadata: Metadata = { title: 'A copy of your data' }

export default async function ReadPage({ params }: { params: Promise<{ reference: string }> }) {
  const asked = (await params).reference
  const subject = await requireFreshSubject(`/account/requests/${asked}/read`, 'release')
  const request = await findRequestOf(subject, asked)
  if (!request) notFound()
  const { reference } = request
  const copy = await readCopy(subject, { reference, at: await now() })
  if (!copy.ok) notFound()
  return (
    <>
      <BackLink href={`/account/requests/${reference}`}>Your request</BackLink>
      <CopyReader copy={copy.value} />
    </>
  )
}
