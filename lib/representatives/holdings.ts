import { inArray } from 'drizzle-orm'
import type { Reader } from '#db/client.ts'
import { representatives } from '#db/schema/representatives.ts'
import { requests } from '#db/schema/requests.ts'
import { copied, copiedAs, copiedSealed, internal, link, redacted } from '#lib/data-map/column.ts'
import { holding } from '#lib/data-map/holding.ts'
import { direct, either, through } from '#lib/data-map/person-path.ts'
import { inWordsOf } from '#lib/data-map/show.ts'
import { months } from '#lib/data-map/term.ts'
import { redactText, releasedText } from '#lib/threads/redaction.ts'
import { identityOfReach } from './identities.ts'
import { basisWording, roleWording } from './wording.ts'

const roleWords = Object.fromEntries(Object.entries(roleWording).map(([role, { staff }]) => [role, staff]))

/** Two people stand in a row. Whoever acts reads their own words; the person reads them without who wrote them. */
async function redactWords(reader: Reader, subjectId: string, keys: readonly string[]) {
  const rows = await reader
    .select({ id: representatives.id, actingId: representatives.subjectId })
    .from(representatives)
    .where(inArray(representatives.id, [...keys]))
  const others = new Map<string, Awaited<ReturnType<typeof identityOfReach>>>()
  for (const { id, actingId } of rows)
    if (actingId !== subjectId) others.set(id, await identityOfReach(reader, actingId))
  return (key: string, _column: string, plain: string): string => {
    const other = others.get(key)
    return other ? releasedText(redactText(plain, { others: [other], passages: [] })) : plain
  }
}

export const representativeHolding = holding(representatives, {
  title: 'Who acts for whom in a request',
  category: 'requests',
  purposes: ['legal-duty'],
  recipients: [],
  source: 'Whoever sent a request for somebody else; that person; our staff',
  person: either(
    direct(representatives.subjectId),
    through(representatives.requestId, { table: requests, key: requests.id, person: direct(requests.subjectId) }),
  ),
  key: representatives.id,
  order: representatives.id,
  keep: months(24, 'our answer'),
  columns: {
    id: internal,
    requestId: internal,
    role: copiedAs('Who acts', inWordsOf(roleWords)),
    subjectId: link,
    addressHash: internal,
    statement: redacted(copiedSealed('Why, in their words')),
    named: redacted(copiedSealed('What finds the person')),
    confirmedAt: copied('Confirmed by whoever sent it'),
    tokenHash: internal,
    permissionAskedAt: copied('Permission asked for'),
    permissionRemindedAt: copied('Asked for once more'),
    permissionGivenAt: copied('Permission given'),
    permissionRefusedAt: copied('Permission refused'),
    acceptedAt: copied('Proof accepted by our staff'),
    acceptedBy: internal,
    acceptedFor: copiedAs('What they went by', inWordsOf(basisWording)),
  },
  redact: redactWords,
  erase: { way: 'keep', because: 'record-of-requests', blank: { statement: null, named: null } },
})
