import { randomUUID } from 'node:crypto'
import { db } from '#db/client.ts'
import { clockEntries, requests, timelineEntries } from '#db/schema/requests.ts'
import { categories } from '#lib/data-map/vocabulary.ts'
import { type RequestDetails, sealDetails } from '#lib/requests/details.ts'
import { newReference } from '#lib/requests/reference.ts'

type Decided = { subjectId: string; details?: RequestDetails; at: Date; set?: Partial<typeof requests.$inferInsert> }

/** A request as a granting decision leaves it, of somebody who showed who they are. */
export async function decidedRequest({
  subjectId,
  details = { kind: 'copy', categories: [...categories] },
  at,
  set,
}: Decided) {
  const id = randomUUID()
  const reference = newReference()
  await db()
    .insert(requests)
    .values({
      ...{
        id,
        reference,
        subjectId,
        kind: details.kind,
        state: 'decided',
        channel: 'account',
        regime: 'uk-gdpr',
        region: 'GB',
      },
      ...{
        details: sealDetails('requests', id, details),
        receivedAt: at,
        receivedOn: '2026-11-20',
        legalDue: '2026-12-20',
      },
      ...{ targetDue: '2026-12-18', releaseAt: at, decidedAt: at, addressHash: 'hash', idempotencyKey: id, ...set },
    })
  const shown = { word: 'received', actor: 'person', detail: { proof: 'passkey' } } as const
  await db()
    .insert(timelineEntries)
    .values({ ...shown, requestId: id, at })
  await db().insert(clockEntries).values({ requestId: id, kind: 'received', on: '2026-11-20', at })
  return { id, reference }
}
