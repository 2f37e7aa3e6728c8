import { and, eq, exists, gt, isNull, lte, not, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { db } from '#db/client.ts'
import { recoveryCodes } from '#db/schema/safeguards.ts'
import { tokenHash } from '#lib/sealing/keyed-hash.ts'
import type { Subject } from './actor.ts'
import { endOfOlder, madeLongEnough } from './recovery-code.ts'
import { isToken } from './tokens.ts'

const newer = alias(recoveryCodes, 'newer')

/** Newer ones have been the person's for 72 hours. */
export function endedByNewer(at: Date): SQL {
  const ripe = and(gt(newer.madeAt, recoveryCodes.madeAt), lte(newer.madeAt, madeLongEnough(at)))
  return exists(
    db()
      .select({ id: newer.id })
      .from(newer)
      .where(and(eq(newer.subjectId, recoveryCodes.subjectId), ripe)),
  )
}

/** Not used, and not ended by newer ones. */
export function stillWorks(at: Date): SQL | undefined {
  return and(isNull(recoveryCodes.usedAt), not(endedByNewer(at)))
}

/** How many printed codes work, and, while there are two sheets, when the older one ends. */
export async function countCodesOf({ subjectId }: Subject, at: Date) {
  const rows = await db()
    .select({ madeAt: recoveryCodes.madeAt })
    .from(recoveryCodes)
    .where(and(eq(recoveryCodes.subjectId, subjectId), stillWorks(at)))
  const sheets = [...new Set(rows.map(({ madeAt }) => madeAt.getTime()))].sort((one, other) => one - other)
  const [oldest, next] = sheets.map((madeAt) => new Date(madeAt))
  return { left: rows.length, madeAt: oldest ?? null, olderEndAt: next ? endOfOlder({ madeAt: next }) : null }
}

export const ofStopLink = (token: string, at: Date) =>
  and(eq(recoveryCodes.stopHash, tokenHash(token)), gt(recoveryCodes.madeAt, madeLongEnough(at)))

/** What the link in the letter about new codes cancels; null once they have been there for 72 hours, or are gone. Looking cancels nothing. */
export async function findCancellable(token: string, at: Date): Promise<{ subjectId: string; madeAt: Date } | null> {
  if (!isToken(token)) return null
  const [row] = await db()
    .select({ subjectId: recoveryCodes.subjectId, madeAt: recoveryCodes.madeAt })
    .from(recoveryCodes)
    .where(ofStopLink(token, at))
    .limit(1)
  return row ?? null
}
