import { randomUUID } from 'node:crypto'
import type { Transaction } from '#db/client.ts'
import { childReports } from '#db/schema/children.ts'
import { transaction } from '#db/transaction.ts'
import { canonicalAddress } from '#lib/accounts/address.ts'
import { lockPerson } from '#lib/accounts/lock-person.ts'
import { recordAudit } from '#lib/audit/record.ts'
import type { Subject } from '#lib/auth/actor.ts'
import { confirmAddress } from '#lib/auth/confirm-address.ts'
import { findHolder } from '#lib/auth/find-holder.ts'
import { followTicket } from '#lib/auth/follow-ticket.ts'
import { queueLetter } from '#lib/notices/queue-letter.ts'
import { operator } from '#lib/operator.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { seal } from '#lib/sealing/seal.ts'
import { type Beginning, beginErasure } from './begin-erasure.ts'
import { waitingReport } from './input.ts'
import { countOthers, findKept } from './kept.ts'
import { reportForStaffLetter, reportReceivedLetter } from './letters.ts'
import { tellReporter } from './tell-reporter.ts'

export type ConfirmRefusal = 'ended'

/** The account with exactly this address. A name finds nobody here: staff look for it. */
async function findReported(tx: Transaction, named: string): Promise<string | null> {
  const address = canonicalAddress(named)
  const holder = address ? await findHolder(tx, address) : null
  return holder?.kind === 'person' ? holder.subjectId : null
}

type Found = { subjectId: string; report: Beginning['report']; by: Subject; at: Date }

/** Restricted at once: but where two of our staff have kept this very account, they look first, or anybody could have it restricted for ever. */
async function takeReported(tx: Transaction, { subjectId, report, by, at }: Found) {
  const kept = (await lockPerson(tx, subjectId)) ? await findKept(tx, subjectId) : null
  if (kept) return { keptIn: kept.id, foundBy: 'address' as const }
  const requestId = await beginErasure(tx, { subjectId, report, by, at })
  return requestId ? { requestId, foundBy: 'address' as const } : null
}

async function tellStaff(tx: Transaction, reference: string, at: Date): Promise<void> {
  await queueLetter(tx, {
    key: `${reference}:staff`,
    kind: 'important-notice',
    to: operator.contact.privacyEmail,
    subjectId: null,
    letter: reportForStaffLetter({ reference }),
    at,
  })
}

/**
 * The report reaches us (promise P21). An account with that very address is restricted at once and a deletion of it begun, unless it was
 * looked at before and kept; otherwise staff look. The reporter's page and letter are the same in both cases.
 */
export async function confirmReport(of: {
  token: string
  at: Date
}): Promise<Outcome<{ reference: string; ticket: string }, ConfirmRefusal>> {
  const { token, at } = of
  return transaction(async (tx) => {
    const proved = await confirmAddress(tx, { token, purpose: 'child-report', nameIn: () => '', at })
    if (!proved.ok) return proved
    const { by, confirmed, payload } = proved.value
    const { reference } = confirmed
    if (!reference) return refused('ended')
    const { role, named } = waitingReport.parse(JSON.parse(payload))
    const report = { id: randomUUID(), reference, reporterId: by.subjectId }
    const found = await findReported(tx, named)
    const taken = found ? await takeReported(tx, { subjectId: found, report, by, at }) : null
    const place = { table: 'child_reports', column: 'named', row: report.id }
    const account = taken ?? { named: seal(place, named) }
    await tx.insert(childReports).values({ ...report, ...account, role, receivedAt: at })
    await recordAudit(tx, { action: 'child-report.received', by, about: by.subjectId, reference, detail: { role }, at })
    await tellReporter(tx, { report, event: 'received', letter: reportReceivedLetter, at })
    const keptIn = taken && 'keptIn' in taken ? taken.keptIn : null
    if (!keptIn || (await countOthers(tx, { id: report.id, keptIn })) === 0) await tellStaff(tx, reference, at)
    return done({ reference, ticket: followTicket({ what: 'child-report', id: report.id, by, at }) })
  })
}
