import { Readable } from 'node:stream'
import { notFound } from 'next/navigation'
import { requireFreshSubject } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { downloadRequestFile } from '#lib/request-files/download-request-file.ts'
import { attachmentHeaders } from '#lib/request-files/file-name.ts'
import { parseReference } from '#lib/requests/reference.ts'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ reference: string; id: string }> }

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { reference: asked, id: fileId } = await params
  const by = await requireFreshSubject(`/account/requests/${parseReference(asked) ?? ''}`)
  const reference = parseReference(asked)
  const file = reference ? await downloadRequestFile(by, { reference, fileId, at: await now() }) : null
  if (!file) notFound()
  return new Response(Readable.toWeb(Readable.from(file.stream)) as ReadableStream<Uint8Array>, {
    headers: attachmentHeaders(file),
  })
}
