import type { Transaction } from '#db/client.ts'
import type { Subject, System } from '#lib/auth/actor.ts'
import type { Outcome } from '#lib/outcome.ts'
import { advance, type RequestRow } from '#lib/requests/advance.ts'
import { recourseEndOf } from '#lib/requests/recourse-after.ts'
import type { TimelineWord } from '#lib/requests/timeline-vocabulary.ts'
import type { AppealRow } from './find-appeals.ts'

type Leaving = {
  request: RequestRow
  appeal: Pick<AppealRow, 'against'>
  word: TimelineWord
  detail?: Record<string, string>
  by: Subject | System
  at: Date
}

/** A request whose appeal ends undecided goes back to the answer that it was about, which stands as it did, with its own dates. */
export async function leaveAnswer(
  tx: Transaction,
  { request, appeal, ...step }: Leaving,
): Promise<Outcome<RequestRow, 'not-found' | 'not-allowed'>> {
  const endedAt = request.endedAt ?? step.at
  const set = { endedAt, recourseEndsAt: recourseEndOf(request, endedAt) }
  const event = `withdraw-appeal-of-${appeal.against}` as const
  return advance(tx, { ...step, requestId: request.id, event, set, held: request })
}
