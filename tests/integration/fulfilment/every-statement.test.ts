import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { db } from '#db/client.ts'
import { requests } from '#db/schema/requests.ts'
import { freshSubjectOf, subjectOf, systemOf } from '#lib/auth/gate.ts'
import { carryOut } from '#lib/fulfilment/carry-out.ts'
import { readCopy } from '#lib/fulfilment/open-copy.ts'
import { prepareCopy } from '#lib/fulfilment/prepare-copy.ts'
import type { ErasureReceipt } from '#lib/fulfilment/receipt.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { asOwner } from '#tests/support/database.ts'
import { oneOfEverything } from '#tests/support/one-of-everything.ts'
import { decidedRequest } from './decided-request.ts'
import { everythingHeld } from './everything-held.ts'

const at = new Date('2026-11-22T10:00:00Z')
const by = systemOf('test')

/** Lets the nth write of a run fail, whatever table it is to. A sequence counts, because a failed transaction does not take it back. */
beforeAll(async () => {
  await asOwner().unsafe(`
    create sequence writes;
    create table failing (nth bigint not null);
    insert into failing values (0);
    create function fail_the_nth() returns trigger language plpgsql security definer as $$
    begin
      if nextval('public.writes') = (select nth from public.failing) then raise exception 'failed on purpose'; end if;
      return null;
    end $$;
    do $$ declare t text; begin
      for t in select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'failing'
      loop execute format('create trigger fail before insert or update or delete on %I for each statement execute function fail_the_nth()', t); end loop;
    end $$`)
})
beforeEach(() => asOwner()`update failing set nth = 0`)
afterAll(closeSender)

async function runFailingAt(nth: number, requestId: string, when = at): Promise<boolean> {
  await asOwner()`update failing set nth = ${nth}`
  await asOwner()`alter sequence writes restart`
  return carryOut({ requestId, by, at: when }).then(
    () => true,
    () => false,
  )
}

/** Fails the first write, then in another run the second, and so on, until a run gets through. */
async function failEveryWriteInTurn(requestId: string): Promise<number> {
  for (let nth = 1; nth < 500; nth += 1) if (await runFailingAt(nth, requestId)) return nth
  throw new Error('it never got through')
}

/** A copy goes on with the rest when a part fails, and tries that part again later: so each run here is an hour after the one before. */
async function failEveryWriteOfCopy(requestId: string): Promise<number> {
  for (let nth = 1; nth < 500; nth += 1) {
    const whole = await runFailingAt(nth, requestId, new Date(at.getTime() + nth * 3_600_000))
    if (whole && (await stateOf(requestId)) === 'ready') return nth
  }
  throw new Error('it never got through')
}

const stateOf = async (id: string) => (await asOwner()`select state from requests where id = ${id}`)[0]?.state

describe('carried out while every write fails once', () => {
  it('an erasure goes on where it stood, and counts nothing twice', async () => {
    const ana = await oneOfEverything('a')
    const { id, reference } = await decidedRequest({ subjectId: ana.subjectId, details: { kind: 'deletion' }, at })
    expect(await failEveryWriteInTurn(id)).toBeGreaterThan(5)
    expect(await stateOf(id)).toBe('done')
    const [erasure] = await asOwner()`select receipt from erasures where request_id = ${id}`
    const receipt: ErasureReceipt | undefined = erasure?.receipt
    for (const line of (receipt?.lines ?? []).filter(({ category }) => !['requests', 'sign-in'].includes(category)))
      expect([line.title, line.deleted + line.anonymised + line.kept]).toEqual([line.title, 1])
    expect(await asOwner()`select 1 from accounts where subject_id = ${ana.subjectId}`).toHaveLength(0)
    expect(await asOwner()`select 1 from outbox where key = ${`${reference}:erased`}`).toHaveLength(1)
  }, 90_000)

  it('a copy is made once, with one letter, and no file of a failed try stays', async () => {
    const bo = await oneOfEverything('b')
    const { id, reference } = await decidedRequest({ subjectId: bo.subjectId, at })
    expect(await failEveryWriteOfCopy(id)).toBeGreaterThan(3)
    expect(await stateOf(id)).toBe('ready')
    expect(await asOwner()`select 1 from outbox where reference = ${reference}`).toHaveLength(1)
    const [made] = await asOwner()`select stem from packages where request_id = ${id}`
    const files = (await everythingHeld()).filter(({ table, column }) => table === 'packages' && column === 'file')
    expect(files.map(({ key }) => key).sort()).toEqual([`${made?.stem}.reader.sealed`, `${made?.stem}.zip.sealed`])
  }, 90_000)

  it('an objection is recorded as done', async () => {
    const cy = await oneOfEverything('c')
    const { id } = await decidedRequest({
      subjectId: cy.subjectId,
      details: { kind: 'objection', purpose: 'improvement', reason: 'x' },
      at,
    })
    await failEveryWriteInTurn(id)
    expect(await stateOf(id)).toBe('done')
  })
})

it('an erasure taken up by several workers at once is carried out once', async () => {
  const dee = await oneOfEverything('d')
  const { id, reference } = await decidedRequest({ subjectId: dee.subjectId, details: { kind: 'deletion' }, at })
  await Promise.all(Array.from({ length: 4 }, () => carryOut({ requestId: id, by, at })))
  expect(await stateOf(id)).toBe('done')
  const timeline = await asOwner()`select word from timeline_entries where request_id = ${id} order by at, word`
  expect(timeline.map(({ word }) => word).sort()).toEqual(['carrying-out', 'done', 'received'])
  expect(await asOwner()`select 1 from outbox where key = ${`${reference}:erased`}`).toHaveLength(1)
})

it('a worker that comes late to a copy neither writes over it nor removes it', async () => {
  const eve = await oneOfEverything('e')
  const { id, reference } = await decidedRequest({ subjectId: eve.subjectId, at })
  await Promise.all(Array.from({ length: 4 }, () => carryOut({ requestId: id, by, at })))
  const [request] = await db().select().from(requests).where(eq(requests.id, id))
  if (!request) throw new Error('no such request')
  await prepareCopy({ request: { ...request, state: 'carrying-out' }, by, at })
  const person = freshSubjectOf(subjectOf(eve.subjectId, null), 'passkey')
  expect((await readCopy(person, { reference, at })).ok).toBe(true)
  expect(await asOwner()`select 1 from outbox where reference = ${reference}`).toHaveLength(1)
})
