import type { Transaction } from '#db/client.ts'
import { clockWarnings } from '#db/schema/requests.ts'
import { transaction } from '#db/transaction.ts'
import type { System } from '#lib/auth/actor.ts'
import { civilDate, type Day, daysBetween, isoDay } from '#lib/calendar/civil-date.ts'
import { inPages, takeEach } from '#lib/jobs/take-each.ts'
import { operator } from '#lib/operator.ts'
import { lockRequest, type RequestRow } from '#lib/requests/advance.ts'
import type { DueNote, DueWarning } from '#lib/requests/clock-vocabulary.ts'
import { appealDueLetter } from '#lib/requests/due-letters.ts'
import { dueWarningOn } from '#lib/requests/due-note.ts'
import { recordStep } from '#lib/requests/record-step.ts'
import { type StaffAddressed, tellStaff } from '#lib/requests/tell-staff.ts'
import { listAppealsNear } from './due-queries.ts'
import { type AppealRow, findOpenAppeal } from './find-appeals.ts'
import { listImpartial } from './impartial.ts'

const kindOf = (note: DueWarning) => `appeal-${note}` as const satisfies DueNote

/** One that came late is owed no decision before somebody has admitted it, so that its date cannot be missed. */
function noteOf(appeal: Pick<AppealRow, 'dueOn' | 'lateSince' | 'admittedAt'>, today: Day): DueWarning | null {
  const note = dueWarningOn(appeal.dueOn, today)
  return note === 'breach' && appeal.lateSince && !appeal.admittedAt ? null : note
}

async function note(tx: Transaction, request: RequestRow, by: System, at: Date): Promise<void> {
  const today = civilDate(at, operator.timeZone)
  const appeal = await findOpenAppeal(tx, request.id)
  const warning = appeal ? noteOf(appeal, today) : null
  if (!appeal || !warning) return
  const { dueOn } = appeal
  const row = { requestId: request.id, kind: kindOf(warning), dueOn, at }
  const written = await tx.insert(clockWarnings).values(row).onConflictDoNothing().returning({ id: clockWarnings.id })
  if (written.length === 0) return
  if (warning === 'breach') {
    const line = { word: 'appeal-late', action: 'appeal.late', detail: { until: dueOn } } as const
    await recordStep(tx, { ...line, request, by, at })
  }
  const left = daysBetween(today, dueOn)
  const letter = (to: StaffAddressed) => appealDueLetter({ ...to, note: warning, dueOn, left })
  const receivers = await listImpartial(tx, request)
  await tellStaff(tx, { requestId: request.id, event: `${row.kind}:${dueOn}`, letter, receivers, at })
}

/** Writes to those who may decide an appeal seven and two days before its last day and when it was missed, once each. Safe to run twice at once. */
export async function tellStaffAppealsDue(at: Date, by: System): Promise<void> {
  const today = isoDay(civilDate(at, operator.timeZone))
  const near = inPages((after) => listAppealsNear(today, after))
  await takeEach('appeals-due', near, ({ requestId }) =>
    transaction(async (tx) => {
      const request = await lockRequest(tx, requestId)
      if (request) await note(tx, request, by, at)
    }),
  )
}
