import { eq } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { representatives } from '#db/schema/representatives.ts'
import { requests } from '#db/schema/requests.ts'
import { findReach } from '#lib/accounts/reach.ts'
import type { Subject } from '#lib/auth/actor.ts'
import type { PermissionLink } from '#lib/auth/permission-link.ts'
import { listReported } from './death-reports.ts'

/** What the page behind the link says: who asks, for what, and whether the person has said yes. A no ends the link. */
export async function findAsked(link: PermissionLink) {
  const [row] = await db()
    .select({
      actingId: representatives.subjectId,
      givenAt: representatives.permissionGivenAt,
      kind: requests.kind,
    })
    .from(representatives)
    .innerJoin(requests, eq(requests.id, representatives.requestId))
    .where(eq(representatives.id, link.representativeId))
  if (!row) throw new Error('a link that opened leads to nothing')
  const name = (await findReach(db(), row.actingId))?.name ?? 'Somebody'
  return { name, kind: row.kind, said: row.givenAt ? 'yes' : null } as const
}

/** Whether somebody told us that this account holder has died, and nobody said otherwise since. */
export async function isReportedDead(subject: Subject): Promise<boolean> {
  return (await listReported(db(), subject.subjectId)).length > 0
}
