import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { listAppealsNear } from '#lib/appeals/due-queries.ts'
import { tellStaffAppealsDue } from '#lib/appeals/tell-staff-appeals-due.ts'
import { systemOf } from '#lib/auth/gate.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { listUntoldBounces, tellOfBounces } from '#lib/letters/tell-of-bounces.ts'
import { askPerson } from '#lib/requests/ask-person.ts'
import { listSilent } from '#lib/requests/due-queries.ts'
import { refuseBySilence } from '#lib/requests/refuse-by-silence.ts'
import { remindUnanswered } from '#lib/requests/remind-person.ts'
import { listUnreminded } from '#lib/requests/waiting-queries.ts'
import { asOwner } from '#tests/support/database.ts'
import { appeal, appealsOf, daysLater, declinedBy } from '../requests/appeals-of.ts'
import { ask, at, newHolder, newMember, rowOf, wholeCopy, wordsOf } from '../requests/asking.ts'

let dee: Awaited<ReturnType<typeof newMember>>
beforeAll(async () => {
  dee = await newMember('approver')
  await newMember('approver')
  await asOwner().unsafe(`
    create function poison() returns trigger language plpgsql as $$ begin raise exception 'she lives in Lisbon'; end $$`)
})
beforeEach(() => asOwner()`update outbox set bounced_at = null`)
afterEach(() => vi.restoreAllMocks())
afterAll(closeSender)

/** Nothing can be written about this request, whatever is tried. */
const poison = (reference: string) =>
  asOwner().unsafe(
    `create trigger "${reference}" before insert on audit_events for each row when (new.reference = '${reference}') execute function poison()`,
  )
const heal = (reference: string) => asOwner().unsafe(`drop trigger "${reference}" on audit_events`)

type Made = { reference: string /** By which the sweep orders its rows. */; id: string }
type Case = {
  make: () => Promise<Made>
  sweep: () => Promise<void>
  /** What the timeline says once its row was taken. */
  word: string
  page: (after: string) => Promise<readonly { id: string }[]>
  /** Of the table that the sweep reads: its rows beside the requests they are about. */
  copies: (id: string) => string
}

const day = (days: number) => daysLater(days)
const copiesOf = (table: string, more: string) => (id: string) =>
  `insert into ${table} select (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(), ${more}))).*
    from ${table} r, generate_series(1, 450) n where r.id = '${id}'`
const otherRequest = `'reference', 'PR-COPY' || n || left(r.id::text, 4), 'idempotency_key', 'copy ' || n || r.id`

const cases: Record<string, Case> = {
  'reminding of a question': {
    make: async () => {
      const reference = await ask(await newHolder('GB'), wholeCopy)
      const by = dee.as('requests:decide')
      await askPerson({ by, reference, reason: 'clarification', body: 'Which?', at })
      return { reference, id: (await rowOf(reference)).id }
    },
    sweep: () => remindUnanswered(day(14), systemOf('unanswered')),
    word: 'person-reminded',
    page: (after) => listUnreminded(day(14), after),
    copies: (id) => `${copiesOf('requests', otherRequest)(id)};
      insert into timeline_entries (id, request_id, word, actor, detail, at)
        select gen_random_uuid(), id, 'asked-person', 'staff', '{}', '${at.toISOString()}' from requests where reference like 'PR-COPY%'
        and state = 'waiting-for-person'`,
  },
  'refusing by silence': {
    make: async () => {
      const reference = await ask(await newHolder('CA'), wholeCopy)
      return { reference, id: (await rowOf(reference)).id }
    },
    sweep: () => refuseBySilence(day(31), systemOf('silence')),
    word: 'deemed-refused',
    page: (after) => listSilent('2026-12-03', after),
    copies: copiesOf('requests', otherRequest),
  },
  'warning of an appeal’s last day': {
    make: async () => {
      const ana = await newHolder('US-OR')
      const reference = await declinedBy(dee, ana)
      await appeal(ana, reference)
      const [row] = await appealsOf(reference)
      return { reference, id: row?.id ?? '' }
    },
    sweep: () => tellStaffAppealsDue(day(60), systemOf('appeals-due')),
    word: 'appeal-late',
    page: (after) => listAppealsNear('2027-01-01', after),
    copies: (id) => `
      insert into requests select (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(), ${otherRequest}))).*
        from requests r join appeals a on a.request_id = r.id, generate_series(1, 450) n where a.id = '${id}';
      insert into appeals select (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(), 'request_id', r.id))).*
        from appeals a, requests r where a.id = '${id}' and r.reference like 'PR-COPY%' and r.state = 'appealed'`,
  },
  'telling of a letter that came back': {
    make: async () => {
      const reference = await ask(await newHolder(), wholeCopy)
      const [row] = await asOwner()`update outbox set bounced_at = ${at}, bounce_code = '5.1.1'
        where key = ${`${reference}:received`} returning id`
      return { reference, id: String(row?.id) }
    },
    sweep: () => tellOfBounces(systemOf('bounced-letters'), at),
    word: 'letter-came-back',
    page: listUntoldBounces,
    copies: copiesOf('outbox', `'key', 'copy ' || n || r.id`),
  },
}

describe.each(Object.entries(cases))('%s', (_name, { make, sweep, word, page, copies }) => {
  it('goes on with the others where one fails, says so, and tries it again', async () => {
    const made = [await make(), await make(), await make()].sort((one, other) => (one.id < other.id ? -1 : 1))
    const [first, ...others] = made as [Made, Made, Made]
    const says = async ({ reference }: Made) => (await wordsOf(reference)).filter((each) => each === word).length
    await poison(first.reference)
    const log = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    await expect(sweep()).rejects.toMatchObject({ code: '1 of 3' })
    expect(await Promise.all(made.map(says))).toEqual([0, 1, 1])
    expect(log.mock.calls).toHaveLength(1)
    expect(String(log.mock.calls[0]?.[0])).toMatch(/^\{"event":"row-failed:[a-z-]+"/)
    for (const secret of ['Lisbon', first.reference, first.id]) expect(String(log.mock.calls)).not.toContain(secret)
    await heal(first.reference)
    await sweep()
    await sweep()
    expect(await Promise.all([first, ...others].map(says))).toEqual([1, 1, 1])
  })

  it('reads its rows a page at a time, each row once', async () => {
    const { id } = await make()
    await asOwner().unsafe(copies(id))
    const seen: string[] = []
    for (let after = '00000000-0000-0000-0000-000000000000'; ; after = seen.at(-1) ?? '') {
      const rows = await page(after)
      expect(rows.length).toBeLessThanOrEqual(200)
      if (rows.length === 0) break
      seen.push(...rows.map((row) => row.id))
    }
    expect(seen).toHaveLength(451)
    expect(seen).toEqual([...new Set(seen)].sort())
  })
})
