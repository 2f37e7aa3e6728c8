import { Readable } from 'node:stream'
import { notFound } from 'next/navigation'
import { requireFreshSubject } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { downloadCopy, packageFileName } from '#lib/fulfilment/open-copy.ts'
import { findRequestOf } from '#lib/requests/queries.ts'
import { findPackage } from '#lib/requests/story-queries.ts'
import { bodyLength } from '#lib/serving/finish-head.ts'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ reference: string }> }

/** After the proof one comes back to the request, where the button is: a download would leave the form of the proof on the screen. */
async function openingOf({ params }: Context) {
  const asked = (await params).reference
  const subject = await requireFreshSubject(`/account/requests/${asked}`)
  const request = await findRequestOf(subject, asked)
  if (!request) notFound()
  return { subject, request, at: await now() }
}

/** The same for GET and HEAD. A part of a package is not given: a range is answered with all of it, after the same proof. */
const headersOf = ({ fileName, bytes }: { fileName: string; bytes: number }) => ({
  'content-type': 'application/zip',
  [bodyLength]: String(bytes),
  'accept-ranges': 'none',
  'content-disposition': `attachment; filename="${fileName}"`,
  'cache-control': 'private, no-store',
  'content-security-policy': "default-src 'none'; sandbox",
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
})

export async function GET(_request: Request, context: Context): Promise<Response> {
  const { subject, request, at } = await openingOf(context)
  const copy = await downloadCopy(subject, { reference: request.reference, at })
  if (!copy.ok) notFound()
  return new Response(Readable.toWeb(Readable.from(copy.value.stream)) as ReadableStream<Uint8Array>, {
    headers: headersOf(copy.value),
  })
}

/** The headers alone: nothing was downloaded, so nothing is logged. */
export async function HEAD(_request: Request, context: Context): Promise<Response> {
  const { request, at } = await openingOf(context)
  const copy = await findPackage(request)
  if (!copy || copy.endedAt || copy.readyUntil <= at) notFound()
  return new Response(null, { headers: headersOf({ fileName: packageFileName(copy.madeAt), bytes: copy.bytes }) })
}
