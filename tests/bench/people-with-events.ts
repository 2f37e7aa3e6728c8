import { randomUUID } from 'node:crypto'
import postgres, { type Sql } from 'postgres'
import { testSettings } from '#tests/support/settings.ts'
import type { ThrowawayPostgres } from '#tests/support/throwaway-cluster.ts'

/** A person with so many usage events over two years, as products report them. */
async function seedPerson(sql: Sql, events: number): Promise<string> {
  const subjectId = randomUUID()
  await sql`insert into subjects (id, kind, created_at) values (${subjectId}, 'account', now())`
  await sql`insert into usage_events (id, subject_id, at, product, language, zip_code, area_code, location, time_zone)
    select gen_random_uuid(), ${subjectId}, now() - n * interval '63 seconds' - random() * interval '60 seconds',
      (array['Flix247 Player', 'Flix247 Radio', 'Flix247 for TV'])[1 + n % 3], (array['en-GB', 'en-US', 'de-DE'])[1 + n % 3],
      (94000 + (random() * 900)::int)::text, (200 + (random() * 700)::int)::text,
      (array['San Francisco', 'Los Angeles', 'London', 'Leeds', 'Berlin', 'Hamburg'])[1 + (random() * 5)::int],
      (array['America/Los_Angeles', 'Europe/London', 'Europe/Berlin'])[1 + n % 3]
    from generate_series(1, ${events}::int) n`
  return subjectId
}

/** A copy of everything, granted and due. */
async function seedRequest(sql: Sql, subjectId: string): Promise<string> {
  const id = randomUUID()
  await sql`insert into requests (id, reference, subject_id, kind, state, channel, regime, region, received_at, received_on, legal_due, target_due,
      release_at, decided_at, address_hash, idempotency_key)
    values (${id}, ${id}, ${subjectId}, 'copy', 'decided', 'account', 'uk-gdpr', 'GB', now(), now(), now(), now(), now() - interval '1 minute', now(), ${id}, ${id})`
  await sql`insert into timeline_entries (id, request_id, word, actor, detail, at)
    values (${randomUUID()}, ${id}, 'received', 'person', '{"proof":"passkey"}', now())`
  return id
}

export type PeopleWithEvents = {
  person: (events: number) => Promise<string>
  request: (subjectId: string) => Promise<string>
  /** Uncompressed bytes of the files of a finished copy. */
  bytesOf: (requestId: string) => Promise<number>
  /** The settings of a process of the product. */
  settings: Record<string, string>
  close: () => Promise<void>
}

export function peopleWithEvents(server: ThrowawayPostgres): PeopleWithEvents {
  const sql = postgres(server.ownerUrl, { max: 1, onnotice: () => {} })
  return {
    person: async (events) => {
      const subjectId = await seedPerson(sql, events)
      await sql`vacuum analyze usage_events`
      return subjectId
    },
    request: (subjectId) => seedRequest(sql, subjectId),
    bytesOf: async (requestId) => {
      const [made] = await sql<{ bytes: number }[]>`select sum(p.bytes)::float8 as bytes from copy_parts p
        join copy_preparations c on c.id = p.preparation_id where c.request_id = ${requestId} and c.finished_at is not null`
      if (!made?.bytes) throw new Error('The copy was not made.')
      return made.bytes
    },
    settings: testSettings(server, server.folder),
    close: () => sql.end({ timeout: 5 }),
  }
}
