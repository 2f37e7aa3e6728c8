import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Receipt } from '#components/requests/receipt.tsx'
import { BackLink } from '#components/ui/back-link.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { findReceipt } from '#lib/requests/story.ts'
import { followed } from '../followed.ts'

export const metadata: Metadata = { title: 'Receipt of a deletion' }

export default async function ReceiptPage({ params }: { params: Promise<{ reference: string }> }) {
  const { request } = await followed(params)
  const receipt = await findReceipt(request)
  if (!receipt) notFound()
  const here = `/requests/follow/${request.reference}`
  return (
    <>
      <BackLink href={here}>Your request</BackLink>
      <PageTitle>Receipt of a deletion</PageTitle>
      <Receipt {...receipt} fileHref={`${here}/receipt/file`} />
    </>
  )
}
