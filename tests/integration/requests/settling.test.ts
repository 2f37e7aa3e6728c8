import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { systemOf } from '#lib/auth/gate.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { decideRequest } from '#lib/requests/decide.ts'
import { settleDecision, settleDecisions } from '#lib/requests/settle-decisions.ts'
import { asOwner } from '#tests/support/database.ts'
import {
  actionsOn,
  approveBy,
  ask,
  at,
  grantCopy,
  minutesLater,
  newHolder,
  newMember,
  rowOf,
  wholeCopy,
  wordsOf,
} from './asking.ts'
import { consequences, lettersOf, nothing } from './consequences.ts'

type Member = Awaited<ReturnType<typeof newMember>>
let dee: Member
let eli: Member
beforeAll(async () => {
  dee = await newMember('reviewer')
  eli = await newMember('approver')
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
    await expect(settleDecisions(by, settlesAt)).rejects.toMatchObject({ code: '1 of 2' })
    expect([(await rowOf(one.reference)).state, (await rowOf(two.reference)).state]).toEqual(['in-review', 'decided'])
    await asOwner()`update requests set regime = 'us-ca' where id = ${one.id}`
    await settleDecisions(by, settlesAt)
    expect((await rowOf(one.reference)).state).toBe('decided')
  })
})
