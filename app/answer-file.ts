import { Readable } from 'node:stream'
import { notFound } from 'next/navigation'
import type { FreshSubject } from '#lib/auth/actor.ts'
import { downloadRequestFile } from '#lib/request-files/download-request-file.ts'
import { attachmentHeaders } from '#lib/request-files/file-name.ts'
import { findRequestFile } from '#lib/request-files/queries.ts'

type Asked = { by: FreshSubject; asked: { reference: string; fileId: string } }

/** A file of a request, for whoever a gate has let through; with an account and without. */
export async function answerFile({ by, asked }: Asked, at: Date): Promise<Response> {
  const file = await downloadRequestFile(by, { ...asked, at })
  if (!file) notFound()
  return new Response(Readable.toWeb(Readable.from(file.stream)) as ReadableStream<Uint8Array>, {
    headers: attachmentHeaders(file),
  })
}

/** The headers alone: nothing was downloaded, so nothing is logged. */
export async function answerFileHead({ by, asked }: Asked): Promise<Response> {
  const file = await findRequestFile(by, asked)
  if (!file) notFound()
  return new Response(null, { headers: attachmentHeaders(file) })
}
