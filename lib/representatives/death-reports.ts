import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import type { Reader } from '#db/client.ts'
import { representatives } from '#db/schema/representatives.ts'
import { requests } from '#db/schema/requests.ts'

/** Requests over somebody's death that they have not denied, in the order in which they are to be locked. */
export async function listReported(reader: Reader, subjectId: string): Promise<string[]> {
  const rows = await reader
    .select({ requestId: requests.id })
    .from(representatives)
    .innerJoin(requests, eq(requests.id, representatives.requestId))
    .where(
      and(
        eq(requests.subjectId, subjectId),
        eq(representatives.role, 'survivor'),
        isNotNull(representatives.confirmedAt),
        isNull(representatives.permissionRefusedAt),
      ),
    )
    .orderBy(requests.id)
  return rows.map(({ requestId }) => requestId)
}
