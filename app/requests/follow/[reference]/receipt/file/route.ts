import { notFound } from 'next/navigation'
import { receiptFile } from '#lib/receipts/receipt-file.ts'
import { findReceipt } from '#lib/requests/story.ts'
import { followed } from '../../followed.ts'

export const dynamic = 'force-dynamic'

/** The signed receipt as a file, also when the account is gone. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ reference: string }> },
): Promise<Response> {
  const { request } = await followed(params)
  const found = await findReceipt(request)
  return receiptFile(found?.receipt) ?? notFound()
}
