import { lt } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { rateLimits } from '#db/schema/site.ts'
import { transaction } from '#db/transaction.ts'
import { tellStaffAppealsDue } from '#lib/appeals/tell-staff-appeals-due.ts'
import { chainNewEvents } from '#lib/audit/append-links.ts'
import { systemOf } from '#lib/auth/gate.ts'
import { closeAnsweredReports } from '#lib/children/close-report.ts'
import { remindToConfirm } from '#lib/confirmations/remind-to-confirm.ts'
import { endOverdueCopies } from '#lib/fulfilment/end-copy.ts'
import { endAbandonedPreparations } from '#lib/fulfilment/end-preparation.ts'
import { knownPackages, listDueRequests } from '#lib/fulfilment/list-due.ts'
import { expireUnconfirmed } from '#lib/guests/expire-unconfirmed.ts'
import { tellOfBounces } from '#lib/letters/tell-of-bounces.ts'
import { deliver, listDueMessages } from '#lib/notices/deliver.ts'
import { forgetOldMessages } from '#lib/notices/forget.ts'
import { finishRecoveries } from '#lib/recovery/finish-recoveries.ts'
import { remindPermission } from '#lib/representatives/remind-permission.ts'
import { removeUnknownRequestFiles } from '#lib/request-files/remove-unknown-files.ts'
import { refuseBySilence } from '#lib/requests/refuse-by-silence.ts'
import { remindUnanswered } from '#lib/requests/remind-person.ts'
import { settleDecisions } from '#lib/requests/settle-decisions.ts'
import { tellStaffDue } from '#lib/requests/tell-staff-due.ts'
import { purgeEnded } from '#lib/retention/purge.ts'
import { removeUnknownPackageFiles } from '#lib/storage/package-files.ts'
import { enqueue } from './enqueue.ts'
import { takeEach } from './take-each.ts'

const day = 86_400_000

async function deliverDueMessages(at: Date): Promise<void> {
  await takeEach('due-messages', await listDueMessages(at), (outboxId) => deliver(outboxId, at))
}

async function enqueueDueRequests(at: Date): Promise<void> {
  await takeEach('due-requests', await listDueRequests(at), ({ id, resumed }) => {
    const once = { singletonKey: id, singletonSeconds: resumed ? 30 : 5 }
    return transaction((tx) => enqueue(tx, 'carry-out', { requestId: id }, once))
  })
}

async function dropOldCounters(at: Date): Promise<void> {
  await db()
    .delete(rateLimits)
    .where(lt(rateLimits.windowStart, new Date(at.getTime() - day)))
}

async function chainEverything(at: Date): Promise<void> {
  for (let chained = 1; chained > 0; ) chained = await chainNewEvents(at, true)
}

type Sweep = { name: string; everySeconds: number; run: (at: Date) => Promise<unknown> }

/** Work is found by its state, not remembered by a timer: a worker that was away for a week finds all of it. Each sweep fails alone, and in it each row (`takeEach`). */
export const sweeps: readonly Sweep[] = [
  { name: 'settle-decisions', everySeconds: 2, run: (at) => settleDecisions(systemOf('settle-decisions'), at) },
  { name: 'due-requests', everySeconds: 2, run: enqueueDueRequests },
  { name: 'due-messages', everySeconds: 2, run: deliverDueMessages },
  { name: 'bounced-letters', everySeconds: 2, run: (at) => tellOfBounces(systemOf('bounced-letters'), at) },
  { name: 'chain', everySeconds: 1, run: (at) => chainNewEvents(at, false) },
  { name: 'chain-everything', everySeconds: 600, run: chainEverything },
  { name: 'overdue-copies', everySeconds: 2, run: (at) => endOverdueCopies(systemOf('overdue-copies'), at) },
  { name: 'abandoned-preparations', everySeconds: 10, run: endAbandonedPreparations },
  { name: 'unconfirmed', everySeconds: 10, run: remindToConfirm },
  { name: 'never-confirmed', everySeconds: 10, run: (at) => expireUnconfirmed(systemOf('never-confirmed'), at) },
  { name: 'permissions', everySeconds: 10, run: remindPermission },
  { name: 'child-reports', everySeconds: 2, run: (at) => closeAnsweredReports(systemOf('child-reports'), at) },
  { name: 'lost-mailboxes', everySeconds: 10, run: (at) => finishRecoveries(systemOf('lost-mailboxes'), at) },
  { name: 'due-dates', everySeconds: 10, run: (at) => tellStaffDue(at, systemOf('due-dates')) },
  { name: 'appeals-due', everySeconds: 10, run: (at) => tellStaffAppealsDue(at, systemOf('appeals-due')) },
  { name: 'silence', everySeconds: 10, run: (at) => refuseBySilence(at, systemOf('silence')) },
  { name: 'unanswered', everySeconds: 10, run: (at) => remindUnanswered(at, systemOf('unanswered')) },
  { name: 'ended-terms', everySeconds: 10, run: (at) => purgeEnded(at, systemOf('ended-terms')) },
  { name: 'old-messages', everySeconds: 10, run: forgetOldMessages },
  { name: 'old-counters', everySeconds: 60, run: dropOldCounters },
  { name: 'unknown-files', everySeconds: 60, run: () => removeUnknownPackageFiles(knownPackages) },
  { name: 'unknown-request-files', everySeconds: 60, run: removeUnknownRequestFiles },
]
