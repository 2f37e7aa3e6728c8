import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isoDay } from '#lib/calendar/civil-date.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { decideRequest } from '#lib/requests/decide.ts'
import { extendRequest } from '#lib/requests/extend-request.ts'
import { extensionLetterOf, previewExtension } from '#lib/requests/extension-preview.ts'
import { listTimeline } from '#lib/requests/story-queries.ts'
import { withdrawRequest } from '#lib/requests/withdraw.ts'
import { listMessagesOf } from '#lib/threads/queries.ts'
import { ask, at, grantCopy, newHolder, newMember, rowOf, wholeCopy } from './asking.ts'
import { daysLater, entriesOf, onlyLetter, openedBy, reckoningOf } from './clock-letters.ts'

let dee: Awaited<ReturnType<typeof newMember>>
beforeAll(async () => {
  dee = await newMember('reviewer')
})
afterAll(closeSender)

const facts = 'Your data lies in four systems, and two of them have to be searched by hand.'
const extending = (reference: string, when = daysLater(10)) =>
  extendRequest({ by: dee.as('requests:decide'), reference, reason: 'complexity', facts, at: when })

const complaint = 'you have the right to complain to'
/** Received on 2 November 2026: due, then due with the extension, whom to complain to and in which words (PIPEDA 8(4) has its own), the words for the law. */
const extendable = [
  [
    'DE',
    '2 December 2026',
    '2 February 2027',
    'Federal Commissioner for Data Protection (BfDI)',
    complaint,
    'three calendar months in all',
  ],
  [
    'GB',
    '2 December 2026',
    '2 February 2027',
    'Information Commissioner’s Office',
    complaint,
    'three calendar months in all',
  ],
  ['US-CA', '17 December 2026', '31 January 2027', 'California Privacy Protection Agency', complaint, '90 days in all'],
  ['US-VA', '17 December 2026', '31 January 2027', 'Attorney General of Virginia', complaint, '90 days in all'],
  [
    'CA',
    '2 December 2026',
    '1 January 2027',
    'Office of the Privacy Commissioner of Canada',
    'You can complain to',
    '60 days in all',
  ],
] as const

describe('taking longer', () => {
  it.each(extendable)(
    '%s: the notice says the new date, the reason and whom to complain to',
    async (region, first, due, authority, complain, period) => {
      const ana = await newHolder(region)
      const reference = await ask(ana, wholeCopy)
      const opened = await openedBy(dee, reference)
      const preview = await extensionLetterOf(opened, { reason: 'complexity', facts }, daysLater(10))
      expect(await extending(reference)).toMatchObject({ ok: true })
      const letter = await onlyLetter(reference, 'extended')
      expect(letter.subject).toBe(`We need until ${due} for your request`)
      for (const words of [first, due, facts, `${complain} ${authority}`, period, 'complex', 'https://'])
        expect(letter.text).toContain(words)
      const [subject, ...paragraphs] = preview.ok ? preview.value : []
      expect(letter.subject).toBe(subject)
      for (const paragraph of paragraphs) expect(letter.text).toContain(paragraph)

      const row = await rowOf(reference)
      expect((await reckoningOf(reference, daysLater(10))).extended).toBe(true)
      expect(await entriesOf(reference)).toContain('extended 2026-11-12 complexity')
      const line = (await listTimeline(row)).find(({ word }) => word === 'extended')
      expect(line?.detail).toMatchObject({ reason: 'complexity', until: row.legalDue })
      expect((await listMessagesOf(ana.subject, row)).map(({ text }) => text)).toEqual([facts])
      expect(await extending(reference, daysLater(11))).toEqual({ ok: false, refusal: 'already-extended' })
    },
  )

  it.each(['BR', 'CA-QC', 'CH'])('%s: the law knows no extension', async (region) => {
    const reference = await ask(await newHolder(region), wholeCopy)
    const opened = await openedBy(dee, reference)
    expect(await previewExtension(opened.request, daysLater(5))).toEqual({ ok: false, refusal: 'no-extension' })
    expect(await extending(reference, daysLater(5))).toEqual({ ok: false, refusal: 'no-extension' })
    expect(await entriesOf(reference)).toHaveLength(2)
  })

  it('C-09: the last day is in time, the day after is not', async () => {
    const [inTime, late] = [await ask(await newHolder(), wholeCopy), await ask(await newHolder(), wholeCopy)]
    expect(await extending(inTime, daysLater(45))).toMatchObject({ ok: true })
    expect(await extending(late, daysLater(46))).toEqual({ ok: false, refusal: 'too-late' })
    expect(await rowOf(late)).toMatchObject({ legalDue: '2026-12-17' })
  })

  it('shows the old and the new date before it is pressed, and leaves the date for a refusal where it was', async () => {
    const reference = await ask(await newHolder('DE'), wholeCopy)
    const opened = await openedBy(dee, reference)
    const preview = await previewExtension(opened.request, daysLater(10))
    if (!preview.ok) throw new Error(preview.refusal)
    const { before, after } = preview.value
    expect([before.legalDue, after.legalDue, after.refusalDue].map(isoDay)).toEqual([
      '2026-12-02',
      '2027-02-02',
      '2026-12-02',
    ])
    await extending(reference)
    expect(await rowOf(reference)).toMatchObject({ legalDue: '2027-02-02', targetDue: '2027-02-01' })
  })

  it('is for what still waits for our answer', async () => {
    const ana = await newHolder()
    const reference = await ask(ana, wholeCopy)
    await withdrawRequest({ by: ana.subject, reference, at })
    expect(await extending(reference)).toEqual({ ok: false, refusal: 'not-open' })
    expect(await extending('PR-2222222222')).toEqual({ ok: false, refusal: 'not-found' })
    const decided = await ask(ana, wholeCopy)
    await decideRequest({ by: dee.as('requests:decide'), reference: decided, proposals: grantCopy, at })
    expect(await extending(decided)).toMatchObject({ ok: true })
  })

  it('happens once where two press at the same moment', async () => {
    const reference = await ask(await newHolder(), wholeCopy)
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => extending(reference)))
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect((await entriesOf(reference)).filter((entry) => entry.startsWith('extended'))).toHaveLength(1)
    await onlyLetter(reference, 'extended')
  })
})
