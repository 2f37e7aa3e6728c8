import type { Product } from '#lib/auth/actor.ts'
import { countAttempt, seeAttempts } from '#lib/limits/count-attempt.ts'
import { combineUsage } from '#lib/usage/combine-usage.ts'
import { combineCall } from '#lib/usage/input.ts'
import { openPersonByAddress } from '#lib/usage/open-person.ts'
import { combineDays } from '#lib/usage/vocabulary.ts'
import { answerProduct, later, mediaType, problem, readText } from '../answer-product.ts'

export const dynamic = 'force-dynamic'

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const wrongCall = `Send { "email": "…", "device": "…", "since": "…" } and nothing else; since is at most ${combineDays} days ago.`

type Call = { email: string; device: string; since: Date }

async function combined(by: Product, { email, ...call }: Call, at: Date): Promise<number> {
  const subjectId = await openPersonByAddress(by, { address: email, at })
  if (!subjectId) return 0
  const outcome = await combineUsage({ ...call, by, subjectId, product: by.product, reason: 'signed-in-product', at })
  return outcome.ok ? outcome.value.rows : 0
}

/** Somebody has signed in inside a product: what it sent about this device and belongs to nobody becomes theirs. Nobody and nothing are one answer. */
export async function POST(request: Request): Promise<Response> {
  return answerProduct(request, 'combinings-by-product', async (by, at) => {
    if (mediaType(request) !== 'application/json') return problem(415, 'media-type', 'Send application/json.')
    const text = await readText(request)
    if (text instanceof Response) return text
    const call = combineCall(at).safeParse(parse(text))
    if (!call.success) return problem(400, 'wrong-call', wrongCall)
    const { allowed, again } = await seeAttempts('fruitless-combinings-by-product', by.product, at)
    if (!allowed) return later(again, at)
    const rows = await combined(by, call.data, at)
    if (rows === 0) await countAttempt('fruitless-combinings-by-product', by.product, at)
    return Response.json({ combined: rows })
  })
}
