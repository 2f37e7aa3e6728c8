import { Readable } from 'node:stream'
import { notFound, redirect } from 'next/navigation'
import type { FreshSubject } from '#lib/auth/actor.ts'
import { withNext } from '#lib/auth/return-path.ts'
import { downloadCopy, packageFileName } from '#lib/fulfilment/open-copy.ts'
import { mayOpenCopy } from '#lib/representatives/queries.ts'
import { findRequestOf } from '#lib/requests/queries.ts'
import { findPackage } from '#lib/requests/story-queries.ts'
import { bodyLength } from '#lib/serving/finish-head.ts'

type Asked = { subject: FreshSubject; reference: string; at: Date }

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

/** The package, for whoever a gate has let through; with an account and without. */
export async function answerCopy({ subject, reference, at }: Asked): Promise<Response> {
  const request = await findRequestOf(subject, reference)
  const copy = request && (await downloadCopy(subject, { reference: request.reference, at }))
  // Whoever follows without signing in has shown a mailed code only.
  if (copy && !copy.ok && copy.refusal === 'passkey-needed')
    redirect(`${withNext('/sign-in', `/account/requests/${reference}`)}&needs=passkey`)
  if (!copy?.ok) notFound()
  return new Response(Readable.toWeb(Readable.from(copy.value.stream)) as ReadableStream<Uint8Array>, {
    headers: headersOf(copy.value),
  })
}

/** The headers alone: nothing was downloaded, so nothing is logged. */
export async function answerCopyHead({ subject, reference, at }: Asked): Promise<Response> {
  const request = await findRequestOf(subject, reference)
  const copy = request && (await findPackage(request))
  if (!copy || copy.endedAt || copy.readyUntil <= at || !(await mayOpenCopy(subject, request))) notFound()
  return new Response(null, { headers: headersOf({ fileName: packageFileName(copy.madeAt), bytes: copy.bytes }) })
}
