import { notFound, redirect } from 'next/navigation'
import { now } from '#lib/calendar/now.ts'
import { receiptFile } from '#lib/receipts/receipt-file.ts'
import { openFollowLink } from '#lib/requests/follow-link.ts'
import { findFollowed } from '#lib/requests/queries.ts'
import { findReceipt } from '#lib/requests/story.ts'

export const dynamic = 'force-dynamic'

/** The signed receipt as a file, also when the account is gone. */
export async function GET(_request: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  const followed = openFollowLink((await params).token, await now())
  if (!followed) redirect('/requests/follow')
  const request = await findFollowed(followed)
  const found = request ? await findReceipt(request) : null
  return receiptFile(found?.receipt) ?? notFound()
}
