import type { Reader } from '#db/client.ts'
import type { RequestState } from '#lib/requests/vocabulary.ts'
import { findOpenAppeal } from './find-appeals.ts'

/** Whether we closed the request for want of an answer and one would take it up again: also while an appeal against the closing is under way. */
export async function isStillAnswerable(
  reader: Reader,
  request: { id: string; state: RequestState },
): Promise<boolean> {
  if (request.state === 'closed-without-answer') return true
  if (request.state !== 'appealed') return false
  return (await findOpenAppeal(reader, request.id))?.against === 'closed-without-answer'
}
