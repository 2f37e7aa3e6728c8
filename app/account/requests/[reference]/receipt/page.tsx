import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Receipt } from '#components/requests/receipt.tsx'
import { BackLink } from '#components/ui/back-link.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { requireSubject } from '#lib/auth/session.ts'
import { findRequestOf } from '#lib/requests/queries.ts'
import { findReceipt } from '#lib/requests/story.ts'

export const metadata: Metadata = { title: 'Receipt of a deletion' }

export default async function ReceiptPage({ params }: { params: Promise<{ reference: string }> }) {
  const asked = (await params).reference
  const subject = await requireSubject(`/account/requests/${asked}/receipt`)
  const request = await findRequestOf(subject, asked)
  const receipt = request ? await findReceipt(request) : null
  if (!request || !receipt) notFound()
  return (
    <>
      <BackLink href={`/account/requests/${request.reference}`}>Your request</BackLink>
      <PageTitle>Receipt of a deletion</PageTitle>
      <Receipt {...receipt} fileHref={`/account/requests/${request.reference}/receipt/file`} />
    </>
  )
}
