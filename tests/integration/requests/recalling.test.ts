import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { db } from '#db/client.ts'
import { decisions } from '#db/schema/requests.ts'
import { systemOf } from '#lib/auth/gate.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { decideRequest } from '#lib/requests/decide.ts'
import { findWaiting, whoDecided } from '#lib/requests/decision-queries.ts'
import { recallDecision } from '#lib/requests/recall-decision.ts'
import { settleDecision, settleDecisions } from '#lib/requests/settle-decisions.ts'
import { tellStory } from '#lib/requests/story.ts'
import { withdrawRequest } from '#lib/requests/withdraw.ts'
import { asOwner } from '#tests/support/database.ts'
import {
  actionsOn,
  approveBy,
  ask,
  at,
  grantCopy,
  letStand,
  minutesLater,
  newHolder,
  newMember,
  rowOf,
  wholeCopy,
  wordsOf,
} from './asking.ts'

type Member = Awaited<ReturnType<typeof newMember>>
let dee: Member
let eli: Member
let ida: Member
beforeAll(async () => {
  dee = await newMember('reviewer')
  eli = await newMember('approver')
  ida = await newMember('approver')
})
afterAll(closeSender)

const by = systemOf('settle-decisions')
const settlesAt = minutesLater(10)

async function grantedCopy(holder = newHolder()) {
  const ana = await holder
  const reference = await ask(ana, wholeCopy)
  const outcome = await decideRequest({ by: dee.as('requests:decide'), reference, proposals: grantCopy, at })
  expect(outcome).toEqual({ ok: true, value: { reference, settlesAt } })
  return { ...(await rowOf(reference)), ana }
}

async function approvedDeletion() {
  const reference = await ask(await newHolder('DE'), { kind: 'deletion' })
  await decideRequest({ by: dee.as('requests:decide'), reference, proposals: grantCopy, at })
  expect(await approveBy(eli, reference)).toEqual({ ok: true, value: { reference, settlesAt } })
  return reference
}

const recall = (member: Member, reference: string, when: Date) =>
  recallDecision({ by: member.as('requests:decide'), reference, at: when })

const lettersOf = async (reference: string) => {
  const rows = await asOwner()<{ key: string }[]>`select key from outbox where reference = ${reference}`
  return rows.map(({ key }) => key.replace(`${reference}:`, '')).filter((key) => key.startsWith('decided'))
}
const jobsOf = (id: string) =>
  asOwner()`select 1 from pgboss.job where name = 'carry-out' and data->>'requestId' = ${id}`

/** What may have come of a decision. */
async function consequences(reference: string) {
  const { id, state, decidedAt } = await rowOf(reference)
  const erasures = await asOwner()`select 1 from erasures where request_id = ${id}`
  const letters = await lettersOf(reference)
  return { state, decidedAt, letters, jobs: (await jobsOf(id)).length, erasures: erasures.length }
}
const nothing = { state: 'in-review', decidedAt: null, letters: [], jobs: 0, erasures: 0 }

describe('for ten minutes', () => {
  it('nothing comes of a decision, and the person sees nothing of it', async () => {
    const { reference, ...request } = await grantedCopy()
    expect(await settleDecision({ requestId: request.id, by, at: new Date(settlesAt.getTime() - 1) })).toBe(false)
    expect(await consequences(reference)).toEqual(nothing)
    const story = await tellStory(await rowOf(reference), at)
    expect([story.decisions.length, story.proposed.length > 0]).toEqual([0, true])
    await letStand(reference)
    const done = { state: 'decided', decidedAt: settlesAt, letters: ['decided'], jobs: 1, erasures: 0 }
    expect(await consequences(reference)).toEqual(done)
  })

  it('whoever took it, first or second, can recall it, and nobody else', async () => {
    for (const member of [dee, eli]) {
      const reference = await approvedDeletion()
      expect(await findWaiting(member.as('requests:read'), await rowOf(reference))).toMatchObject({
        own: true,
        settlesAt,
      })
      expect(await recall(ida, reference, minutesLater(5))).toEqual({ ok: false, refusal: 'not-yours' })
      expect(await recall(member, reference, minutesLater(9))).toEqual({ ok: true, value: { reference } })
      await settleDecisions(by, minutesLater(20))
      expect(await consequences(reference)).toEqual(nothing)
      expect(await wordsOf(reference)).toContain('decision-recalled')
      expect(await actionsOn(reference)).toContain('request.decision-recalled')
      const rows = await db()
        .select()
        .from(decisions)
        .where(eq(decisions.requestId, (await rowOf(reference)).id))
      for (const row of rows) expect(row).toMatchObject({ setAsideAs: 'recalled', setAsideBy: member.staffId })
      expect(await whoDecided(ida.as('requests:decide'), reference)).toBe(
        'Dee recalled the decision on 2 November 2026 at 10:09.',
      )
    }
  })

  it('a first decision is recalled while it waits, and a request recalled is decided anew', async () => {
    const reference = await ask(await newHolder('DE'), { kind: 'deletion' })
    const decide = (when: Date) =>
      decideRequest({ by: dee.as('requests:decide'), reference, proposals: grantCopy, at: when })
    await decide(at)
    expect(await recall(eli, reference, minutesLater(30))).toEqual({ ok: false, refusal: 'not-yours' })
    expect(await recall(dee, reference, minutesLater(30))).toMatchObject({ ok: true })
    expect(await recall(dee, reference, minutesLater(31))).toEqual({ ok: false, refusal: 'nothing-to-recall' })
    expect(await approveBy(eli, reference)).toEqual({ ok: false, refusal: 'nothing-waits' })
    expect(await decide(minutesLater(40))).toMatchObject({ ok: true })
    expect(await approveBy(eli, reference, minutesLater(41))).toMatchObject({ ok: true })
    await letStand(reference, minutesLater(41))
    expect(await rowOf(reference)).toMatchObject({ state: 'cooling-off' })
  })

  it('and not a millisecond more, whether the sweep has come by or not', async () => {
    const { reference } = await grantedCopy()
    expect(await recall(dee, reference, settlesAt)).toEqual({ ok: false, refusal: 'too-late' })
    await letStand(reference)
    expect(await recall(dee, reference, minutesLater(11))).toEqual({ ok: false, refusal: 'too-late' })
  })

  it('a request that is taken back, or goes on another way, leaves nothing to settle', async () => {
    const { ana, reference, id } = await grantedCopy()
    expect(await withdrawRequest({ by: ana.subject, reference, at: minutesLater(5) })).toMatchObject({ ok: true })
    expect(await settleDecision({ requestId: id, by, at: minutesLater(20) })).toBe(false)
    expect(await consequences(reference)).toEqual({ ...nothing, state: 'withdrawn' })
    const [row] = await db().select().from(decisions).where(eq(decisions.requestId, id))
    expect(row).toMatchObject({ setAsideAs: 'overtaken', setAsideBy: null, settledAt: null })
  })
})

describe('the sweep', () => {
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

  it.each(['copy', 'deletion'] as const)(
    'killed at any write of a %s, it has done nothing, and then all of it once',
    async (kind) => {
      const reference = kind === 'copy' ? (await grantedCopy()).reference : await approvedDeletion()
      const { id } = await rowOf(reference)
      let failed = 0
      for (let through = false; !through; ) {
        await asOwner()`update failing set nth = ${failed + 1}`
        await asOwner()`alter sequence writes restart`
        through = await settleDecision({ requestId: id, by, at: settlesAt }).catch(() => false)
        if (through) break
        failed += 1
        expect(await consequences(reference)).toEqual(nothing)
      }
      expect(failed).toBeGreaterThanOrEqual(5)
      await settleDecisions(by, minutesLater(20))
      const words = (await wordsOf(reference)).filter((word) => word === 'decided')
      expect([words.length, await lettersOf(reference)]).toEqual([1, ['decided']])
    },
  )

  it('run four times at once, it settles each decision once', async () => {
    const made = await Promise.all(Array.from({ length: 6 }, () => grantedCopy()))
    await Promise.all(Array.from({ length: 4 }, () => settleDecisions(by, settlesAt)))
    for (const { reference } of made) {
      expect((await wordsOf(reference)).filter((word) => word === 'decided')).toHaveLength(1)
      expect((await actionsOn(reference)).filter((action) => action === 'request.decide')).toHaveLength(1)
      expect(await consequences(reference)).toMatchObject({ state: 'decided', letters: ['decided'], jobs: 1 })
    }
  })

  it('goes on with the others when one fails', async () => {
    const [one, two] = [await grantedCopy(), await grantedCopy()]
    await asOwner()`update requests set regime = 'nowhere' where id = ${one.id}`
    await settleDecisions(by, settlesAt)
    expect([(await rowOf(one.reference)).state, (await rowOf(two.reference)).state]).toEqual(['in-review', 'decided'])
    await asOwner()`update requests set regime = 'us-ca' where id = ${one.id}`
    await settleDecisions(by, settlesAt)
    expect((await rowOf(one.reference)).state).toBe('decided')
  })
})
