import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { db } from '#db/client.ts'
import { entryDrafts } from '#db/schema/entering.ts'
import { previewEntry } from '#lib/entering/preview.ts'
import { findEntryOf, listOfLetter } from '#lib/entering/queries.ts'
import { saveEntry } from '#lib/entering/save-entry.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { listFilesOf } from '#lib/request-files/queries.ts'
import { openDetails } from '#lib/requests/details.ts'
import { enterRequest } from '#lib/requests/enter-request.ts'
import { listTimeline } from '#lib/requests/story-queries.ts'
import { accessGdpr } from '#tests/support/letters/access-gdpr.ts'
import { erasureGdpr } from '#tests/support/letters/erasure-gdpr.ts'
import { actionsOn, ask, at, hoursLater, newHolder, newMember, rowOf, wholeCopy, wordsOf } from './asking.ts'
import { enter, entered, entryOf, letterOn, type Member } from './entered.ts'

let dee: Member
let eli: Member
beforeAll(async () => {
  dee = await newMember('reviewer')
  eli = await newMember('approver')
})
afterAll(closeSender)

describe('entering a request that reached us another way', () => {
  it('counts from receipt, keeps both days and the words, and leaves a trace', async () => {
    const ana = await newHolder('DE')
    const scan = { name: 'letter.txt', file: { mediaType: 'text/plain' as const, content: Buffer.from('the scan') } }
    const entry = entryOf({ ...accessGdpr, receivedOn: '2026-10-27' })
    const [reference = ''] = await entered({ by: dee, entry, subjectId: ana.subjectId, scan })
    const row = await rowOf(reference)
    expect(row).toMatchObject({
      channel: 'email',
      receivedOn: '2026-10-27',
      enteredOn: '2026-11-02',
      regime: 'eu-gdpr',
    })
    expect(row).toMatchObject({ state: 'checking-identity', legalDue: '2026-11-27', releaseAt: null })
    expect(openDetails('requests', row)?.words).toBe(accessGdpr.words)
    expect(row.details).not.toContain('Lindenallee')
    expect(await wordsOf(reference)).toEqual(['entered-by-staff', 'identity-asked', 'received'])
    expect(await actionsOn(reference)).toEqual(expect.arrayContaining(['request.entered', 'request.ask-identity']))
    const oldest = (await listTimeline(row)).at(-1)
    expect(oldest).toMatchObject({ word: 'received', actor: 'person', at: new Date('2026-10-27T00:00:00Z') })
    expect((await listFilesOf(row)).map(({ name }) => name)).toEqual(['letter.txt'])
    expect(await db().select().from(entryDrafts).where(eq(entryDrafts.subjectId, ana.subjectId))).toEqual([])
  })

  it('refuses a day ahead, and one long past without a reason', async () => {
    const { subjectId } = await newHolder('DE')
    const on = (receivedOn: string, lateReason: string | null = null) =>
      enter({ by: dee, entry: { ...entryOf(accessGdpr), receivedOn, lateReason }, subjectId })
    expect(await on('2026-11-03')).toEqual({ ok: false, refusal: 'in-future' })
    expect(await on('2026-10-18')).toEqual({ ok: false, refusal: 'reason-needed' })
    const late = await on('2026-10-18', 'It lay in the post room of another office.')
    const row = await rowOf(late.ok ? (late.value.references[0] ?? '') : '')
    expect(row.lateReason).toMatch(/^v1\./)
  })

  it('makes the requests of one letter once, however often and at once it is pressed, by nobody but who typed it', async () => {
    const ana = await newHolder('FR')
    const staff = dee.as('requests:enter')
    const entry = entryOf(erasureGdpr)
    const draftId = await saveEntry({ by: staff, subjectId: ana.subjectId, entry, at })
    expect(await enterRequest({ by: eli.as('requests:enter'), draftId, at })).toMatchObject({ refusal: 'draft-gone' })
    expect(await findEntryOf(eli.as('requests:enter'), draftId, at)).toBeNull()
    expect(await findEntryOf(staff, draftId, hoursLater(25))).toBeNull()
    expect(await enterRequest({ by: staff, draftId, shown: 'else', at })).toMatchObject({ refusal: 'draft-changed' })
    const presses = await Promise.all([1, 2, 3].map(() => enterRequest({ by: staff, draftId, at })))
    const made = presses.map((press) => (press.ok ? [...press.value.references].sort().join() : press.refusal))
    expect(new Set(made).size).toBe(1)
    expect((await listOfLetter(staff, draftId)).map(({ kind }) => kind)).toEqual(['deletion', 'objection'])
  })

  it('joins an open request: the earlier day of receipt stands, and the letter is kept with it', async () => {
    const ana = await newHolder('DE')
    const first = await ask(ana, wholeCopy, ana.byPasskey, new Date('2026-10-20T10:00:00Z'))
    const entry = entryOf(accessGdpr)
    const preview = await previewEntry(
      dee.as('requests:enter'),
      { subjectId: ana.subjectId, entry: entry as never },
      at,
    )
    expect(preview).toMatchObject([{ open: first, regime: 'eu-gdpr', legalDue: '2026-12-02' }])
    const outcome = await enter({ by: dee, entry, subjectId: ana.subjectId })
    expect(outcome).toMatchObject({ ok: true, value: { references: [], joined: [first] } })
    const row = await rowOf(first)
    expect(row).toMatchObject({ receivedOn: '2026-10-20', state: 'received' })
    expect(await wordsOf(first)).toContain('letter-joined')
    expect((await listFilesOf(row)).map(({ name }) => name)).toEqual(['letter of 2026-11-02.txt'])
    expect((await letterOn(first, 'joined')).text).toContain('The earlier day stands')
  })
})
