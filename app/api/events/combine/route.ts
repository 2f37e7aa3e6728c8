import { combineUsage } from '#lib/usage/combine-usage.ts'
import { combineCall } from '#lib/usage/input.ts'
import { findPersonByAddress } from '#lib/usage/queries.ts'
import { answerProduct, mediaType, problem, readText } from '../answer-product.ts'

export const dynamic = 'force-dynamic'

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const nobody = () => problem(404, 'no-account', 'Nobody has an account with this address.')

/** Somebody has signed in inside a product: what it sent about this device and belongs to nobody becomes theirs. */
export async function POST(request: Request): Promise<Response> {
  return answerProduct(request, 'combinings-by-product', async (by, at) => {
    if (mediaType(request) !== 'application/json') return problem(415, 'media-type', 'Send application/json.')
    const text = await readText(request)
    if (text instanceof Response) return text
    const call = combineCall.safeParse(parse(text))
    if (!call.success) return problem(400, 'wrong-call', 'Send { "email": "…", "device": "…" } and nothing else.')
    const subjectId = await findPersonByAddress(by, call.data.email)
    if (!subjectId) return nobody()
    const { device } = call.data
    const outcome = await combineUsage({ by, subjectId, product: by.product, device, reason: 'signed-in-product', at })
    if (!outcome.ok) return nobody()
    return Response.json({ combined: outcome.value.rows })
  })
}
