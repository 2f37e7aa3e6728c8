import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { db } from '#db/client.ts'
import { clockWarnings } from '#db/schema/requests.ts'
import { transaction } from '#db/transaction.ts'
import { systemOf } from '#lib/auth/gate.ts'
import { categories } from '#lib/data-map/vocabulary.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { lockRequest } from '#lib/requests/advance.ts'
import { extendRequest } from '#lib/requests/extend-request.ts'
import { holdForRecourse } from '#lib/requests/hold-for-recourse.ts'
import { listHolds } from '#lib/requests/hold-queries.ts'
import { refuseBySilence } from '#lib/requests/refuse-by-silence.ts'
import {
  ask,
  at,
  decidedBy,
  declined,
  grantAll,
  grantCopy,
  newHolder,
  newMember,
  rowOf,
  wholeCopy,
  wordsOf,
} from './asking.ts'
import { daysLater, lettersOf, onlyLetter } from './clock-letters.ts'

let dee: Awaited<ReturnType<typeof newMember>>
let eli: Awaited<ReturnType<typeof newMember>>
beforeAll(async () => {
  dee = await newMember('reviewer')
  eli = await newMember('approver')
})
afterAll(closeSender)

const sweep = (days: number) => refuseBySilence(daysLater(days), systemOf('silence'))
const holdsOf = (request: { subjectId: string }) => listHolds(dee.as('requests:read'), request)

describe('no answer in time', () => {
  it.each([
    ['CA', 'Office of the Privacy Commissioner of Canada', '2027-06-03'],
    ['CA-QC', 'Commission d’accès à l’information', '2027-01-02'],
  ])('is a refusal in %s: an end, a letter with the recourse, and a hold', async (region, authority, reviewOn) => {
    const reference = await ask(await newHolder(region), wholeCopy)
    await sweep(30)
    expect(await rowOf(reference)).toMatchObject({ state: 'received' })
    await sweep(31)
    await sweep(32)
    const row = await rowOf(reference)
    expect(row).toMatchObject({ state: 'deemed-refused', endedAt: daysLater(31) })
    expect(await wordsOf(reference)).toEqual(['answer-late', 'deemed-refused', 'received'])
    const letter = await onlyLetter(reference, 'deemed-refused')
    for (const words of [
      '2 December 2026',
      authority,
      'appeal',
      'treats it as a refusal',
      'stays as it is until none of these ways',
    ])
      expect(letter.text).toContain(words)
    const notes = await db().select().from(clockWarnings).where(eq(clockWarnings.requestId, row.id))
    expect(notes.map(({ kind }) => kind)).toEqual(['breach'])
    const standing = await holdsOf(row)
    expect(standing).toMatchObject([{ reviewOn, reason: `Our refusal of ${reference}` }])
  })

  it('is none where the law knows nothing of it, nor once it is decided, nor while there is more time', async () => {
    const [german, decided, longer] = [
      await ask(await newHolder('DE'), wholeCopy),
      await ask(await newHolder('CA'), wholeCopy),
      await ask(await newHolder('CA'), wholeCopy),
    ]
    const by = dee.as('requests:decide')
    await decidedBy(dee, decided, grantCopy)
    const facts = 'Two systems have to be searched by hand, which takes weeks.'
    await extendRequest({ by, reference: longer, reason: 'complexity', facts, at: daysLater(3) })
    await sweep(45)
    expect(await rowOf(german)).toMatchObject({ state: 'received' })
    expect(await rowOf(decided)).toMatchObject({ state: 'decided' })
    expect(await rowOf(longer)).toMatchObject({ state: 'received' })
    await sweep(61)
    expect(await rowOf(longer)).toMatchObject({ state: 'deemed-refused' })
  })

  it('keeps nothing where no copy was asked for, and happens once for two workers', async () => {
    const details = { kind: 'objection', purpose: 'improvement', reason: 'I do not want it' } as const
    const reference = await ask(await newHolder('CA'), details)
    await Promise.all([sweep(40), sweep(40)])
    const row = await rowOf(reference)
    expect(row.state).toBe('deemed-refused')
    expect(await holdsOf(row)).toEqual([])
    expect(await lettersOf(reference, 'deemed-refused')).toHaveLength(1)
    expect((await onlyLetter(reference, 'deemed-refused')).text).not.toContain('stays as it is until')
  })
})

describe('the hold that a refusal brings', () => {
  const hold = async (reference: string) => {
    const { id } = await rowOf(reference)
    return transaction(async (tx) => {
      const request = await lockRequest(tx, id)
      return request ? holdForRecourse(tx, { request, by: dee.as('requests:decide'), at }) : null
    })
  }

  it('stands once for a refused copy under such a law, and never elsewhere', async () => {
    const reference = await ask(await newHolder('CA'), wholeCopy)
    expect([await hold(reference), await hold(reference)]).toEqual([true, false])
    expect(await holdsOf(await rowOf(reference))).toHaveLength(1)
    expect(await hold(await ask(await newHolder('DE'), wholeCopy))).toBe(false)
  })

  it('stops a deletion that was approved', async () => {
    const ana = await newHolder('CA')
    const [copy, deletion] = [await ask(ana, wholeCopy), await ask(ana, { kind: 'deletion' })]
    const proposals = grantAll(categories)
    await decidedBy(dee, deletion, proposals, { second: eli })
    expect(await hold(copy)).toBe(true)
    expect(await rowOf(deletion)).toMatchObject({ state: 'on-hold' })
  })

  it.each([
    ['in whole', grantAll([])],
    ['in part', grantAll(categories.slice(1))],
  ])('comes with a decision that refuses a copy %s', async (_how, granted) => {
    const refused = Object.fromEntries(categories.map((category) => [category, declined]))
    const [canadian, german] = [
      await ask(await newHolder('CA'), wholeCopy),
      await ask(await newHolder('DE'), wholeCopy),
    ]
    for (const reference of [canadian, german]) await decidedBy(dee, reference, { ...refused, ...granted })
    expect(await holdsOf(await rowOf(canadian))).toMatchObject([{ reason: `Our refusal of ${canadian}` }])
    expect(await holdsOf(await rowOf(german))).toEqual([])
  })

  it('does not come with a copy that is given whole', async () => {
    const reference = await ask(await newHolder('CA'), wholeCopy)
    await decidedBy(dee, reference, grantCopy)
    expect(await holdsOf(await rowOf(reference))).toEqual([])
  })
})
