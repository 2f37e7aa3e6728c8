import { notFound } from 'next/navigation'
import { requireSubject } from '#lib/auth/session.ts'
import { receiptFile } from '#lib/receipts/receipt-file.ts'
import { findRequestOf } from '#lib/requests/queries.ts'
import { findReceipt } from '#lib/requests/story.ts'

export const dynamic = 'force-dynamic'

/** The signed receipt as a file. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ reference: string }> },
): Promise<Response> {
  const asked = (await params).reference
  const subject = await requireSubject(`/account/requests/${asked}/receipt`)
  const request = await findRequestOf(subject, asked)
  const found = request ? await findReceipt(request) : null
  return receiptFile(found?.receipt) ?? notFound()
}
