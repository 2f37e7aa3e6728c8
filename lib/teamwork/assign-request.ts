import type { Transaction } from '#db/client.ts'
import { requestAssignments } from '#db/schema/teamwork.ts'
import { transaction } from '#db/transaction.ts'
import { lockPerson } from '#lib/accounts/lock-person.ts'
import { recordAudit } from '#lib/audit/record.ts'
import type { Staff } from '#lib/auth/actor.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { isEnd } from '#lib/requests/lifecycle.ts'
import { lockByReference } from '#lib/requests/start-review.ts'
import { tellStaff } from '#lib/requests/tell-staff.ts'
import type { RequestState } from '#lib/requests/vocabulary.ts'
import { isDecider } from './deciders.ts'
import { handedOverLetter } from './letters.ts'
import { findLastTurn } from './standing.ts'
import { addNote } from './write-note.ts'

export type AssignRefusal = 'not-found' | 'ended' | 'somebody-first' | 'may-not'

type Assigning = {
  by: Staff<'requests:decide'>
  reference: string
  /** A member of staff, oneself too; null puts it back. */
  to: string | null
  /** The turn that the page showed, 0 for none: two who take it at once want the same next one. */
  seen: number
  /** What the next one has to know; becomes an internal note. */
  note?: string
  at: Date
}

/** Where nobody has anything to do any more. */
export const isOver = (state: RequestState) => isEnd(state) || state === 'upheld'

type Standing = { assigneeId: string | null; assignedBy: string } | null

/** A second press of the same button finds done what it wanted. */
const isDoneAlready = (last: Standing, { by, to }: Assigning) =>
  last !== null && last.assigneeId === to && last.assignedBy === by.staffId

async function writeTurn(
  tx: Transaction,
  { by, to, seen, at }: Assigning,
  request: { id: string },
): Promise<{ id: string; turn: number }> {
  const turn = seen + 1
  const [row] = await tx
    .insert(requestAssignments)
    .values({ requestId: request.id, turn, assigneeId: to, assignedBy: by.staffId, at })
    .returning({ id: requestAssignments.id })
  if (!row) throw new Error('the turn was not written')
  return { id: row.id, turn }
}

/** Takes a request, gives it to a colleague who may decide, or puts it back. Whoever gets it from somebody else is written to. */
export async function assignRequest(of: Assigning): Promise<Outcome<{ reference: string }, AssignRefusal>> {
  const { by, reference, to, seen, note, at } = of
  return transaction(async (tx) => {
    const request = await lockByReference(tx, reference)
    if (!request) return refused('not-found')
    const last = await findLastTurn(tx, request.id)
    if ((last?.turn ?? 0) !== seen) return isDoneAlready(last, of) ? done({ reference }) : refused('somebody-first')
    if (isOver(request.state) || !(await lockPerson(tx, request.subjectId))) return refused('ended')
    if (to !== null && !(await isDecider(tx, to))) return refused('may-not')
    const { id: assignmentId, turn } = await writeTurn(tx, of, request)
    if (note) await addNote(tx, { request, by, body: note, assignmentId, at })
    const detail = { to: to ?? 'nobody', turn }
    await recordAudit(tx, { action: 'request.assigned', by, about: request.subjectId, reference, detail, at })
    if (to !== null && to !== by.staffId)
      await tellStaff(tx, { requestId: request.id, event: `assigned:${turn}`, letter: handedOverLetter, at })
    return done({ reference })
  })
}
