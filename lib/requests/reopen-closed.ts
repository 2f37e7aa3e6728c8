import type { Transaction } from '#db/client.ts'
import { endOpenAppeal } from '#lib/appeals/end-appeal.ts'
import type { Staff, Subject } from '#lib/auth/actor.ts'
import { softwareAfter } from '#lib/auth/software.ts'
import { civilDate, isoDay } from '#lib/calendar/civil-date.ts'
import { operator } from '#lib/operator.ts'
import { advance, type RequestRow } from './advance.ts'
import { takenUpAgainLetter } from './ask-letters.ts'
import { recordClockEntry } from './record-clock-entry.ts'
import { recordStep } from './record-step.ts'
import { tellPerson } from './tell-person.ts'

type Reopening = { request: RequestRow; by: Subject | Staff<'requests:decide'>; on: string; at: Date }

/**
 * A late answer counts as an appeal against the closing, which the software allows at once: an end is never left another way. The period begins anew
 * on the day of the answer, or on that of the closing where a letter lay with us unread. An appeal that the person has sent themselves, in time or
 * late, has then reached what it was for.
 */
export async function reopenClosed(tx: Transaction, { request, by, on, at }: Reopening): Promise<void> {
  const software = softwareAfter(by, 'late-answer')
  const requestId = request.id
  const appeal = await endOpenAppeal(tx, { requestId, as: 'answered', at })
  if (appeal) await recordStep(tx, { request, word: 'appeal-answered', action: 'appeal.answered', by: software, at })
  if (request.state === 'appealed')
    await recordStep(tx, { request, word: 'person-answered', action: 'request.answer', detail: { on }, by, at })
  const steps = [
    ...(request.state === 'appealed'
      ? []
      : [{ event: 'appeal', by, word: 'person-answered', detail: { on } } as const]),
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
  await tellPerson(tx, {
    request,
    event,
    letter: (to) => letter({ ...to, due: after.legalDue, appealed: appeal !== null }),
    at,
  })
}
