import { and, eq, inArray } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { preferenceEntries } from '#db/schema/preferences.ts'
import { representatives } from '#db/schema/representatives.ts'
import { transaction } from '#db/transaction.ts'
import { lockPerson } from '#lib/accounts/lock-person.ts'
import type { Subject } from '#lib/auth/actor.ts'
import { appendChoice } from '#lib/preferences/append-choice.ts'
import { standingPreferencesOf } from '#lib/preferences/queries.ts'
import { lockRequest } from '#lib/requests/advance.ts'
import { recordStep } from '#lib/requests/record-step.ts'
import { type StaffAddressed, tellStaff } from '#lib/requests/tell-staff.ts'
import { listReported } from './death-reports.ts'
import { findRepresentativeOf } from './queries.ts'
import { endRepresented } from './refuse-permission.ts'
import { deathDeniedForStaffLetter } from './staff-letters.ts'

type Living = { by: Subject; at: Date }

/** Only what the report has switched off, and the person has not chosen anew since. */
async function endPause(tx: Transaction, { by, at }: Living): Promise<void> {
  const standing = (await standingPreferencesOf(by, tx)).flatMap(({ topic, channels }) =>
    channels.flatMap(({ channel, choice, id }) => (choice === 'off' && id ? [{ topic, channel, id }] : [])),
  )
  if (standing.length === 0) return
  const ids = standing.map(({ id }) => id)
  const paused = await tx
    .select({ id: preferenceEntries.id })
    .from(preferenceEntries)
    .where(and(inArray(preferenceEntries.id, ids), eq(preferenceEntries.source, 'death-reported')))
  for (const { topic, channel, id } of standing)
    if (paused.some((entry) => entry.id === id))
      await appendChoice(tx, by, { topic, channel, choice: 'on', source: 'undo', at })
}

/** Ends what was asked, or, where it is too late for that, writes down that it was wrong. Staff hear of it either way. False: it was denied already. */
async function deny(tx: Transaction, requestId: string, { by, at }: Living): Promise<boolean> {
  const request = await lockRequest(tx, requestId)
  const row = request ? await findRepresentativeOf(tx, request) : null
  if (!request || !row || row.permissionRefusedAt) return false
  const stopped = await endRepresented(tx, { request, row, by, at })
  if (!stopped) {
    await tx.update(representatives).set({ permissionRefusedAt: at }).where(eq(representatives.id, row.id))
    await recordStep(tx, { request, by, word: 'death-denied', action: 'representative.death-denied', at })
  }
  const letter = (to: StaffAddressed) => deathDeniedForStaffLetter({ ...to, stopped })
  await tellStaff(tx, { requestId, event: 'death-denied', letter, at })
  return true
}

/** The account holder signed in and says that they are alive: what was asked over their death ends, and the pause with it. Answers how many were denied. */
export async function undoDeath({ by, at }: Living): Promise<number> {
  return transaction(async (tx) => {
    let ended = 0
    for (const requestId of await listReported(tx, by.subjectId)) if (await deny(tx, requestId, { by, at })) ended += 1
    if (await lockPerson(tx, by.subjectId)) await endPause(tx, { by, at })
    return ended
  })
}
