const hour = 3_600_000
const day = 24 * hour

/** A person's session ends 30 days after the last visit, 180 days after its start at the latest; that of staff 12 hours after its start. */
export function sessionEnd(kind: 'person' | 'staff', startedAt: Date, seenAt: Date): Date {
  const start = startedAt.getTime()
  return new Date(kind === 'staff' ? start + 12 * hour : Math.min(seenAt.getTime() + 30 * day, start + 180 * day))
}

const noted = 5 * 60_000

/** Whether a visit is worth writing down: once in five minutes is enough for the list of sessions. */
export function isWorthNoting(lastSeenAt: Date, at: Date): boolean {
  return at.getTime() - lastSeenAt.getTime() >= noted
}
