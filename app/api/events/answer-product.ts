import type { Product } from '#lib/auth/actor.ts'
import { findProduct } from '#lib/auth/product-key.ts'
import { now } from '#lib/calendar/now.ts'
import { clientRange } from '#lib/limits/client-range.ts'
import { countAttempt, seeAttempts } from '#lib/limits/count-attempt.ts'
import type { LimitName } from '#lib/limits/vocabulary.ts'
import type { RefusedEvent } from '#lib/usage/input.ts'
import { mostBytes } from '#lib/usage/vocabulary.ts'

/** `problem` is for programs, `detail` for whoever writes one. */
export function problem(
  status: number,
  word: string,
  detail: string,
  { headers, ...facts }: { headers?: HeadersInit; refused?: readonly RefusedEvent[] } = {},
): Response {
  return Response.json({ problem: word, detail, ...facts }, { status, headers })
}

export const later = (again: Date, at: Date) =>
  problem(429, 'too-many', 'Too many tries. Send it again after the seconds of Retry-After.', {
    headers: { 'retry-after': String(Math.max(1, Math.ceil((again.getTime() - at.getTime()) / 1000))) },
  })

/** Lets a product with a right key do something; wrong keys are counted by where they come from. */
export async function answerProduct(
  request: Request,
  limit: LimitName,
  work: (by: Product, at: Date) => Promise<Response>,
): Promise<Response> {
  const at = await now()
  const client = clientRange(request.headers.get('x-client-address') ?? 'unknown')
  // Before any key is looked at: behind a full counter a right key is answered like a wrong one, so that nobody can go on guessing.
  const { allowed: mayTry, again: tryAgain } = await seeAttempts('wrong-product-keys-by-client', client, at)
  if (!mayTry) return later(tryAgain, at)
  const by = findProduct(request.headers.get('authorization'))
  if (!by) {
    const { allowed, again } = await countAttempt('wrong-product-keys-by-client', client, at)
    if (!allowed) return later(again, at)
    return problem(401, 'no-key', 'Send the key of the product: Authorization: Bearer …', {
      headers: { 'www-authenticate': 'Bearer' },
    })
  }
  const { allowed, again } = await countAttempt(limit, by.product, at)
  return allowed ? work(by, at) : later(again, at)
}

const tooLarge = () => problem(413, 'too-large', `A body has at most ${mostBytes} bytes.`)

/** The text of a body, which has to be UTF-8, plain and not too long. */
export async function readText(request: Request): Promise<string | Response> {
  const coding = request.headers.get('content-encoding') ?? 'identity'
  if (coding !== 'identity') return problem(415, 'encoded', 'Send the body without a Content-Encoding.')
  if (Number(request.headers.get('content-length') ?? 0) > mostBytes) return tooLarge()
  const bytes = await request.arrayBuffer()
  if (bytes.byteLength > mostBytes) return tooLarge()
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return problem(400, 'not-utf-8', 'The body is not UTF-8.')
  }
}

/** The media type of a body, without its parameters. */
export function mediaType(request: Request): string {
  return (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
}
