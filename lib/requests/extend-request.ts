import { randomUUID } from 'node:crypto'
import { transaction } from '#db/transaction.ts'
import type { Staff } from '#lib/auth/actor.ts'
import { civilDate, isoDay } from '#lib/calendar/civil-date.ts'
import { operator } from '#lib/operator.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { appendMessage } from '#lib/threads/append-message.ts'
import { openThreadOf } from '#lib/threads/open-thread.ts'
import { awaitsOurAnswer } from './answer-to-come.ts'
import { mayExtend } from './clock.ts'
import type { ExtensionReason } from './clock-vocabulary.ts'
import { extendedLetter } from './extension-letter.ts'
import { ledgerOf, regimeOf } from './reckoning.ts'
import { recordClockEntry } from './record-clock-entry.ts'
import { recordStep } from './record-step.ts'
import { lockForStaff } from './start-review.ts'
import { listClockEntries } from './story-queries.ts'
import { tellPerson } from './tell-person.ts'

export type ExtendRefusal =
  | 'not-found'
  | 'own-data'
  | 'not-open'
  | 'no-extension'
  | 'already-extended'
  | 'too-late'
  | 'our-own-period'
  | 'already-answered'

type Extending = {
  by: Staff<'requests:decide'>
  reference: string
  reason: ExtensionReason
  facts: string
  at: Date
}

/** Takes the longer period that the person's law allows, once and within the first: by the notice itself, with the reason and its facts. */
export async function extendRequest(extending: Extending): Promise<Outcome<{ due: string }, ExtendRefusal>> {
  const { by, reference, reason, facts, at } = extending
  return transaction(async (tx) => {
    const locked = await lockForStaff(tx, by, reference)
    if (!locked.ok) return locked
    const request = locked.value
    if (!awaitsOurAnswer(request.state)) return refused('not-open')
    const on = isoDay(civilDate(at, operator.timeZone))
    const may = mayExtend(ledgerOf(request, await listClockEntries(request, tx)), on)
    if (!may.ok) return may
    const { before, after } = await recordClockEntry(tx, { request, entry: { kind: 'extended', on, reason }, at })
    const [dueBefore, due] = [isoDay(before.legalDue), isoDay(after.legalDue)]
    const threadId = await openThreadOf(tx, request, { openedBy: 'staff', at })
    await appendMessage(tx, { threadId, author: 'staff', staffId: by.staffId, body: facts, at })
    const detail = { reason, from: dueBefore, until: due }
    await recordStep(tx, { request, by, word: 'extended', action: 'request.extended', detail, at })
    const law = { regime: regimeOf(request), region: request.region }
    await tellPerson(tx, {
      request,
      event: `extended:${randomUUID()}`,
      letter: (to) => extendedLetter({ ...to, ...law, reason, facts, dueBefore, due }),
      at,
    })
    return done({ due })
  })
}
