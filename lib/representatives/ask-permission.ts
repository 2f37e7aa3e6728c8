import { eq } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { representatives } from '#db/schema/representatives.ts'
import { findReach } from '#lib/accounts/reach.ts'
import type { Staff, Subject } from '#lib/auth/actor.ts'
import { concernedBy } from '#lib/auth/software.ts'
import type { Permission } from '#lib/auth/vocabulary.ts'
import { stopOptionalMessages } from '#lib/preferences/stop-optional-messages.ts'
import type { RequestRow } from '#lib/requests/advance.ts'
import { mailAsker } from '#lib/requests/tell-asker.ts'
import { deathReportedLetter, permissionLetter } from './letters.ts'
import type { RepresentativeRow } from './queries.ts'
import { renewLink } from './renew-link.ts'

type Asking = { request: RequestRow; row: RepresentativeRow; by: Subject | Staff<Permission>; at: Date }

/** By the first name: a letter says no more of anybody. The whole name stands on the page behind its link. */
export async function firstNameOfSender(tx: Transaction, row: { subjectId: string }): Promise<string> {
  return (await findReach(tx, row.subjectId))?.firstName || 'Somebody'
}

/** To the address that we hold or were given: is it right that somebody acts for you? */
export async function askPermission(tx: Transaction, { request, row, at }: Asking): Promise<void> {
  const by = await firstNameOfSender(tx, row)
  const token = await renewLink(tx, row)
  const letter = permissionLetter
  // Another person may be asked in the same request, and the same one again: each asking has a letter of its own.
  const event = `permission-asked:${request.subjectId}:${at.toISOString()}`
  const mailed = await mailAsker(tx, { request, event, letter: (to) => letter({ ...to, by, token }), at })
  if (mailed) await tx.update(representatives).set({ permissionAskedAt: at }).where(eq(representatives.id, row.id))
}

/** A reported death pauses optional messages, and the account's own address hears of it. */
export async function beginPause(tx: Transaction, { request, by, at }: Asking): Promise<void> {
  const reach = await findReach(tx, request.subjectId)
  if (!reach?.holdsAccount) return
  const of = concernedBy(by, request.subjectId)
  await stopOptionalMessages(tx, { by: of, source: 'death-reported', at })
  await mailAsker(tx, { request, event: 'death-reported', letter: deathReportedLetter, at })
}
