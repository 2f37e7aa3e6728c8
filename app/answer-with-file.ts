import { Readable } from 'node:stream'
import { notFound } from 'next/navigation'
import type { FreshSubject, Staff } from '#lib/auth/actor.ts'
import { now } from '#lib/calendar/now.ts'
import { downloadRequestFile } from '#lib/request-files/download-request-file.ts'
import { attachmentHeaders } from '#lib/request-files/file-name.ts'
import { findRequestFile } from '#lib/request-files/queries.ts'
import { parseReference } from '#lib/requests/reference.ts'

type Named = { reference: string; id: string }

/** A file of a request, to be saved; of HEAD the headers alone: nothing was downloaded, so nothing is logged. */
export async function answerWithFile(
  by: FreshSubject | Staff<'requests:read'>,
  named: Named,
  method: 'GET' | 'HEAD',
): Promise<Response> {
  const reference = parseReference(named.reference)
  if (!reference) notFound()
  const asked = { reference, fileId: named.id }
  if (method === 'HEAD') {
    const file = await findRequestFile(by, asked)
    if (!file) notFound()
    return new Response(null, { headers: attachmentHeaders(file) })
  }
  const file = await downloadRequestFile(by, { ...asked, at: await now() })
  if (!file) notFound()
  return new Response(Readable.toWeb(Readable.from(file.stream)) as ReadableStream<Uint8Array>, {
    headers: attachmentHeaders(file),
  })
}
