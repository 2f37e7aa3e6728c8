import { eq } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { childReports } from '#db/schema/children.ts'
import { transaction } from '#db/transaction.ts'
import { recordAudit } from '#lib/audit/record.ts'
import type { Staff } from '#lib/auth/actor.ts'
import { findHolder } from '#lib/auth/find-holder.ts'
import { countAttempt } from '#lib/limits/count-attempt.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { beginErasure } from './begin-erasure.ts'
import { lockReport } from './lock-report.ts'
import { openNamed } from './named.ts'
import { findNamed } from './staff-queries.ts'

export type LinkRefusal = 'not-found' | 'closed' | 'no-account' | 'too-often'
type By = { by: Staff<'requests:decide'>; reference: string; at: Date }
/** An address that staff typed, or one of the accounts that bear the name. */
type Linking = By & ({ address: string } | { subjectId: string })

async function findChosen(tx: Transaction, linking: Linking, named: string): Promise<string | null> {
  if ('subjectId' in linking) {
    const { subjectId } = linking
    return (await findNamed(tx, named)).some(({ id }) => id === subjectId) ? subjectId : null
  }
  const holder = await findHolder(tx, linking.address)
  return holder?.kind === 'person' ? holder.subjectId : null
}

/** Staff found whose account was meant: from here on it is as if the report had named its address. */
export async function linkReport(linking: Linking): Promise<Outcome<null, LinkRefusal>> {
  const { by, reference, at } = linking
  const attempt = await countAttempt('people-looked-up-by-staff', by.staffId, at)
  if (!attempt.allowed) return refused('too-often')
  return transaction(async (tx) => {
    const report = await lockReport(tx, reference)
    if (!report) return refused('not-found')
    if (report.closedAt || report.requestId || report.keptIn) return refused('closed')
    const subjectId = await findChosen(tx, linking, openNamed(report) ?? '')
    const about = subjectId ?? undefined
    const detail = { found: subjectId !== null }
    await recordAudit(tx, { action: 'child-report.looked-up', by, about, reference, detail, at })
    const requestId = subjectId ? await beginErasure(tx, { subjectId, report, by, at }) : null
    if (!requestId) return refused('no-account')
    const changes = { requestId, foundBy: 'staff', linkedBy: by.staffId, named: null } as const
    await tx.update(childReports).set(changes).where(eq(childReports.id, report.id))
    return done(null)
  })
}
