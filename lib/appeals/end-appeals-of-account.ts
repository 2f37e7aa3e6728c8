import { and, eq, isNull, ne } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { appeals } from '#db/schema/appeals.ts'
import { requests } from '#db/schema/requests.ts'
import type { System } from '#lib/auth/actor.ts'
import { lockRequest } from '#lib/requests/advance.ts'
import { recordStep } from '#lib/requests/record-step.ts'
import { endOpenAppeal } from './end-appeal.ts'
import { leaveAnswer } from './leave-answer.ts'

type Ending = { deletion: { id: string; reference: string; subjectId: string }; by: System; at: Date }

/**
 * The person's own deletion takes the account, and with it everything that an appeal could still change: each that is open ends, one that came late
 * and waits to be admitted as well, and the answers stand as they did. The caller holds the person.
 */
export async function endAppealsOfAccount(tx: Transaction, { deletion, by, at }: Ending): Promise<void> {
  const { id, reference, subjectId } = deletion
  const open = await tx
    .select({ requestId: appeals.requestId })
    .from(appeals)
    .innerJoin(requests, eq(requests.id, appeals.requestId))
    .where(and(eq(requests.subjectId, subjectId), ne(requests.id, id), isNull(appeals.decidedAt)))
    .orderBy(appeals.requestId)
  for (const { requestId } of open) {
    const request = await lockRequest(tx, requestId)
    const appeal = request && (await endOpenAppeal(tx, { requestId, as: 'account-deleted', at }))
    if (!request || !appeal) continue
    const step = { request, word: 'appeal-ended-with-account', detail: { deletion: reference }, by, at } as const
    if (request.state !== 'appealed') await recordStep(tx, { ...step, action: 'appeal.ended-with-account' })
    else if (!(await leaveAnswer(tx, { ...step, appeal })).ok)
      throw new Error(`an appeal against what was ${appeal.against} did not end with its account`)
  }
}
