import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import { outbox } from '#db/schema/records.ts'

/** Letters on paper that nobody has printed and brought away yet. */
export const waitsForPrint = and(eq(outbox.channel, 'post'), isNull(outbox.deliveredAt))

/** Notices that came back, and that nobody has found another way for. */
export const waitsForAnotherWay = and(
  eq(outbox.kind, 'important-notice'),
  and(isNotNull(outbox.bouncedAt), isNull(outbox.bounceAnsweredAt), isNull(outbox.bounceClearedAt)),
)

/** What came back and has not reached the person since: for the person's own pages. */
export const cameBack = and(isNotNull(outbox.bouncedAt), isNull(outbox.bounceClearedAt))
