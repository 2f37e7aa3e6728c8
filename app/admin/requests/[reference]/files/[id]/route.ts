import { Readable } from 'node:stream'
import { notFound } from 'next/navigation'
import { requireStaff } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { downloadRequestFile } from '#lib/request-files/download-request-file.ts'
import { attachmentHeaders } from '#lib/request-files/file-name.ts'
import { findRequestFile } from '#lib/request-files/queries.ts'
import { parseReference } from '#lib/requests/reference.ts'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ reference: string; id: string }> }

async function askedFor({ params }: Context) {
  const given = await params
  const by = await requireStaff('requests:read')
  const reference = parseReference(given.reference)
  if (!reference) notFound()
  return { by, asked: { reference, fileId: given.id } }
}

export async function GET(_request: Request, context: Context): Promise<Response> {
  const { by, asked } = await askedFor(context)
  const file = await downloadRequestFile(by, { ...asked, at: await now() })
  if (!file) notFound()
  return new Response(Readable.toWeb(Readable.from(file.stream)) as ReadableStream<Uint8Array>, {
    headers: attachmentHeaders(file),
  })
}

/** The headers alone: nothing was downloaded, so nothing is logged. */
export async function HEAD(_request: Request, context: Context): Promise<Response> {
  const { by, asked } = await askedFor(context)
  const file = await findRequestFile(by, asked)
  if (!file) notFound()
  return new Response(null, { headers: attachmentHeaders(file) })
}
