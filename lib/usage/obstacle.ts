import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { Reader } from '#db/client.ts'
import { holds } from '#db/schema/erasures.ts'
import { requests } from '#db/schema/requests.ts'
import { openStates, type RequestState } from '#lib/requests/vocabulary.ts'

/** What must be over before anything is taken apart (promise P9): an appeal too may still need what it is about. */
const unsettled: RequestState[] = [...openStates, 'appealed', 'overturned']

export type Obstacle = { kind: 'request'; reference: string } | { kind: 'hold' }

export async function findObstacle(reader: Reader, subjectId: string): Promise<Obstacle | null> {
  const [hold] = await reader
    .select({ id: holds.id })
    .from(holds)
    .where(and(eq(holds.subjectId, subjectId), isNull(holds.liftedAt)))
    .limit(1)
  if (hold) return { kind: 'hold' }
  const [request] = await reader
    .select({ reference: requests.reference })
    .from(requests)
    .where(and(eq(requests.subjectId, subjectId), inArray(requests.state, unsettled)))
    .orderBy(asc(requests.receivedAt))
    .limit(1)
  return request ? { kind: 'request', ...request } : null
}
