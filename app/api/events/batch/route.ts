import { readBatch } from '#lib/usage/batch.ts'
import { checkEvents } from '#lib/usage/input.ts'
import { recordUsage } from '#lib/usage/record-usage.ts'
import { mostEvents } from '#lib/usage/vocabulary.ts'
import { answerProduct, mediaType, problem, readText } from '../answer-product.ts'

export const dynamic = 'force-dynamic'

const forms: Record<string, 'lines' | 'list'> = { 'application/x-ndjson': 'lines', 'application/json': 'list' }
const details = {
  'not-json': 'The body is not JSON: a list of events, { "events": [] }, or one event on each line.',
  empty: 'There is no event in the body.',
  'too-many': `A batch has at most ${mostEvents} events.`,
} as const

/** Takes usage events in. Sent again, in whatever batches, an event is counted as a duplicate and changes nothing. */
export async function POST(request: Request): Promise<Response> {
  return answerProduct(request, 'event-batches-by-product', async (by, at) => {
    const form = forms[mediaType(request)]
    if (!form) return problem(415, 'media-type', `Send ${Object.keys(forms).join(' or ')}.`)
    const text = await readText(request)
    if (text instanceof Response) return text
    const batch = readBatch(text, form)
    if (typeof batch === 'string') return problem(batch === 'too-many' ? 413 : 400, batch, details[batch])
    const { events, refused } = checkEvents(batch, at)
    if (events.length === 0) return problem(400, 'no-event-taken', 'Every event of the batch is wrong.', { refused })
    const counts = await recordUsage(by, events)
    return Response.json({ ...counts, refused })
  })
}
