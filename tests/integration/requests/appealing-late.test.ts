import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decideAppeal } from '#lib/appeals/decide-appeal.ts'
import { recordAppeal } from '#lib/appeals/record-appeal.ts'
import { settleLateAppeal } from '#lib/appeals/settle-late.ts'
import { takeLongerForAppeal } from '#lib/appeals/take-longer.ts'
import { withdrawAppeal } from '#lib/appeals/withdraw-appeal.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { appeal, appealsOf, daysLater, declinedBy, lettersOf, why } from './appeals-of.ts'
import { hoursLater, newHolder, newMember, rowOf, wordsOf } from './asking.ts'

let dee: Awaited<ReturnType<typeof newMember>>
let eli: Awaited<ReturnType<typeof newMember>>
let fay: Awaited<ReturnType<typeof newMember>>
beforeAll(async () => {
  dee = await newMember('reviewer')
  eli = await newMember('approver')
  fay = await newMember('approver')
})
afterAll(closeSender)

const decide = (reference: string, outcome: 'upheld' | 'overturned', by = eli, when = daysLater(2)) =>
  decideAppeal({ reference, outcome, explanation: why, by: by.as('appeals:decide'), at: when })

describe('an appeal that comes another way, or late', () => {
  const entry = { about: 'decision', text: 'Dear Sirs, I disagree.', channel: 'post' } as const

  it('runs from the day on which it came', async () => {
    const reference = await declinedBy(dee, await newHolder('US-TX'))
    const by = dee.as('requests:decide')
    const enter = (receivedOn: string) => recordAppeal({ ...entry, reference, receivedOn, by, at: daysLater(10) })
    expect(await enter('2026-11-13')).toEqual({ ok: false, refusal: 'not-yet' })
    expect(await enter('2026-11-01')).toEqual({ ok: false, refusal: 'not-yet' })
    expect(await enter('2026-11-05')).toMatchObject({ ok: true, value: { dueOn: '2027-01-04' } })
    const [row] = await appealsOf(reference)
    expect(row).toMatchObject({ channel: 'post', enteredBy: dee.staffId, receivedOn: '2026-11-05' })
  })

  it('waits for staff after the last day, who refuse it with the date', async () => {
    const ana = await newHolder('CA')
    const reference = await declinedBy(dee, ana)
    expect(await appeal(ana, reference, hoursLater(90 * 24))).toMatchObject({ value: { late: false } })
    await withdrawAppeal({ reference, by: ana.subject, at: daysLater(90) })
    expect(await appeal(ana, reference, daysLater(91))).toMatchObject({ value: { late: true } })
    expect(await rowOf(reference)).toMatchObject({ state: 'declined' })
    expect((await lettersOf(reference, ':received')).at(-1)?.text).toContain('The last day for it was 31 January 2027')
    expect(await decide(reference, 'upheld', eli, daysLater(92))).toEqual({ ok: false, refusal: 'already-decided' })
    const note = 'You had our letter in November.'
    const settle = (by = eli) =>
      settleLateAppeal({ reference, admit: false, note, by: by.as('appeals:decide'), at: daysLater(92) })
    expect(await settle(dee)).toEqual({ ok: false, refusal: 'took-part' })
    expect(await settle()).toEqual({ ok: true, value: { reference, admitted: false } })
    expect(await settle()).toEqual({ ok: false, refusal: 'not-late' })
    const [letter] = await lettersOf(reference, ':refused-late')
    for (const words of ['31 January 2027', '1 February 2027', note, 'priv.gc.ca'])
      expect(letter?.text).toContain(words)
    expect(await wordsOf(reference)).toContain('appeal-refused-late')
  })

  it('or take it up with a note', async () => {
    const ana = await newHolder('GB')
    const reference = await declinedBy(dee, ana)
    await appeal(ana, reference, daysLater(100))
    const by = eli.as('appeals:decide')
    await settleLateAppeal({ reference, admit: true, note: 'You were in hospital.', by, at: daysLater(101) })
    expect(await rowOf(reference)).toMatchObject({ state: 'appealed' })
    expect(await lettersOf(reference, ':admitted')).toHaveLength(1)
    expect(await decide(reference, 'overturned', fay, daysLater(102))).toMatchObject({ ok: true })
    expect(await rowOf(reference)).toMatchObject({ state: 'in-review' })
  })

  it('may take longer only where the law has it', async () => {
    const [ana, bo] = [await newHolder('US-CO'), await newHolder('US-VA')]
    const [inColorado, inVirginia] = [await declinedBy(dee, ana), await declinedBy(dee, bo)]
    await appeal(ana, inColorado)
    await appeal(bo, inVirginia)
    const longer = (reference: string) =>
      takeLongerForAppeal({ reference, reason: 'complexity', by: eli.as('appeals:decide'), at: daysLater(20) })
    expect(await longer(inColorado)).toEqual({ ok: true, value: { dueOn: '2027-02-16' } })
    expect(await longer(inColorado)).toEqual({ ok: false, refusal: 'already-extended' })
    expect(await longer(inVirginia)).toEqual({ ok: false, refusal: 'no-extension' })
    const [letter] = await lettersOf(inColorado, ':extended')
    expect(letter?.text).toMatch(/by 16 February 2027.* complex/)
  })
})
