import type { Transaction } from '#db/client.ts'
import type { Staff, Subject } from '#lib/auth/actor.ts'
import { softwareAfter } from '#lib/auth/software.ts'
import { civilDate, isoDay } from '#lib/calendar/civil-date.ts'
import { operator } from '#lib/operator.ts'
import { advance, type RequestRow } from './advance.ts'
import { takenUpAgainLetter } from './ask-letters.ts'
import { recordClockEntry } from './record-clock-entry.ts'
import { tellPerson } from './tell-person.ts'

type Reopening = { request: RequestRow; by: Subject | Staff<'requests:decide'>; on: string; at: Date }

/**
 * A late answer counts as an appeal against the closing, which the software allows at once: an end is never left another way. The period begins anew
 * on the day of the answer, or on that of the closing where a letter lay with us unread.
 */
export async function reopenClosed(tx: Transaction, { request, by, on, at }: Reopening): Promise<void> {
  const software = softwareAfter(by, 'late-answer')
  const requestId = request.id
  const steps = [
    { event: 'appeal', by, word: 'person-answered', detail: { on } },
    { event: 'overturn', by: software, word: 'closing-set-aside' },
    { event: 'reopen', by: software, word: 'review-reopened' },
  ] as const
  for (const step of steps) {
    const moved = await advance(tx, { ...step, requestId, at })
    if (!moved.ok) throw new Error(`a closed request does not open again: ${moved.refusal}`)
  }
  const closedOn = isoDay(civilDate(request.endedAt ?? at, operator.timeZone))
  const entry = { kind: 'reopened', on: on < closedOn ? closedOn : on, reason: null } as const
  const { after } = await recordClockEntry(tx, { request, entry, at })
  const event = `reopened:${at.toISOString()}`
  const letter = takenUpAgainLetter
  await tellPerson(tx, { request, event, letter: (to) => letter({ ...to, due: after.legalDue }), at })
}
