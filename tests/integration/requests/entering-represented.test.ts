import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { db } from '#db/client.ts'
import { requestFiles } from '#db/schema/threads.ts'
import type { TypedEntry } from '#lib/entering/entry.ts'
import { saveEntry } from '#lib/entering/save-entry.ts'
import { confirmGuestRequest } from '#lib/guests/confirm-guest-request.ts'
import { findWaitingRequest } from '#lib/guests/queries.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { isReportedDead } from '#lib/representatives/asked-queries.ts'
import { confirmPermission } from '#lib/representatives/confirm-permission.ts'
import { openRepresentative } from '#lib/representatives/open-representative.ts'
import { checkFile } from '#lib/request-files/kind-of-file.ts'
import { enterRequest } from '#lib/requests/enter-request.ts'
import { findRequestOf } from '#lib/requests/queries.ts'
import { lettersTo } from '../auth/people.ts'
import { acceptedByTwo, actingIn, decide, permissionLinkTo, subjectsTo } from './acting.ts'
import { at, hoursLater, newHolder, newMember, rowOf, wholeCopy, wordsOf } from './asking.ts'
import { lettersOn } from './entered.ts'
import { followed, linksTo, newAddress } from './guest-asking.ts'

type Member = Awaited<ReturnType<typeof newMember>>
let [dee, eli]: Member[] = []
beforeAll(async () => {
  ;[dee, eli] = [await newMember('reviewer', 'support'), await newMember('reviewer')]
})
afterAll(closeSender)

const street = { lines: ['2 Mill Lane'], postcode: 'LS1 4AP', country: 'GB' }
const bo = { name: 'Bo Carter', email: null, mailingAddress: street, statement: 'She asked me to write. Bo Carter' }

type Letter = {
  subjectId: string | null
  entry?: Partial<TypedEntry>
  acting?: Partial<NonNullable<TypedEntry['acting']>>
}

/** A letter that somebody wrote for another, as the pages keep it, with what shows that they may. */
async function enteredFor({ subjectId, entry = {}, acting = {} }: Letter) {
  if (!dee) throw new Error('nobody')
  const by = dee.as('requests:enter')
  const whole: TypedEntry = {
    ...{ channel: 'post', receivedOn: '2026-11-02', lateReason: null, words: 'Please send me all about her.' },
    sought: { email: null, reference: null },
    person: { region: 'DE', answerBy: 'mail', contact: null },
    ...{ asked: [wholeCopy], role: 'agent', acting: { ...bo, ...acting } },
    ...entry,
  }
  const draftId = await saveEntry({ by, subjectId, entry: whole, at })
  const checked = checkFile(Buffer.from('I allow it. Ana'))
  const proof = checked.ok ? { name: 'permission.txt', file: checked.value } : undefined
  const outcome = await enterRequest({ by, draftId, proof, at })
  if (!outcome.ok) throw new Error(outcome.refusal)
  return outcome.value.references
}

it('is the same record as from the site: both people, the role, the proof, and the person is asked', async () => {
  const ana = await newHolder('DE')
  const [reference = ''] = await enteredFor({ subjectId: ana.subjectId })
  const request = await rowOf(reference)
  expect(request).toMatchObject({ state: 'checking-identity', subjectId: ana.subjectId, channel: 'post' })
  expect(await wordsOf(reference)).toEqual(['entered-by-staff', 'permission-asked', 'received'])
  expect(await actingIn(reference)).toMatchObject({ role: 'agent', confirmedAt: at, permissionAskedAt: at })
  const opened = await openRepresentative((dee as Member).as('requests:read'), request, at)
  expect(opened).toMatchObject({ name: 'Bo Carter', email: null, statement: bo.statement, named: null })
  const files = await db().select().from(requestFiles).where(eq(requestFiles.requestId, request.id))
  expect(files).toMatchObject([{ addedBy: 'representative', mediaType: 'text/plain' }])
  expect(await subjectsTo(ana.email)).toEqual(['Bo says that they act for you: is that right?'])
  expect(await decide(dee as Member, reference, 1)).toMatchObject({ ok: false })
  await confirmPermission({ by: await permissionLinkTo(ana.email), at: hoursLater(1) })
  expect((await rowOf(reference)).state).toBe('in-review')
})

it('whoever wrote on paper is written to on paper, without a link that leads nowhere', async () => {
  const ana = await newHolder('DE')
  const [reference = ''] = await enteredFor({ subjectId: ana.subjectId })
  await confirmPermission({ by: await permissionLinkTo(ana.email), at: hoursLater(1) })
  const letters = (await lettersOn(reference)).filter(({ event }) => event.startsWith('representative:'))
  expect(letters.map(({ channel }) => channel)).toEqual(['post', 'post'])
  for (const { to, text } of letters) {
    expect(to).toContain('Bo Carter\n2 Mill Lane')
    expect(text).not.toContain('/requests/follow')
  }
  expect(letters[1]?.text).toMatch(/write to us or call/i)
})

it('an address in the letter is proved by a link; from then on they follow, as after a request from the site', async () => {
  const [ana, email] = [await newHolder('DE'), newAddress()]
  const [reference = ''] = await enteredFor({ subjectId: ana.subjectId, acting: { email } })
  const [token = ''] = await linksTo(email)
  expect((await lettersTo(email)).map(({ subjectLine }) => subjectLine)).toEqual(['Confirm your address'])
  expect(await findWaitingRequest(token, at)).toMatchObject({ reference, forAnother: true, confirmed: false })
  expect(await confirmGuestRequest({ token, at: hoursLater(1) })).toEqual({ ok: true, value: { reference } })
  expect(await confirmGuestRequest({ token, at: hoursLater(1) })).toEqual({ ok: true, value: { reference } })
  const { follower } = await followed({ reference, address: email }, hoursLater(2))
  expect(follower.acts).toBe('representative')
  expect(await findRequestOf(follower, reference)).toMatchObject({ state: 'checking-identity' })
  expect(await subjectsTo(email)).toContain('We have the request that you sent for somebody else')
})

it('an address that leads to an account makes its holder the one who acts', async () => {
  const [ana, known] = [await newHolder('DE'), await newHolder('DE')]
  const [reference = ''] = await enteredFor({ subjectId: ana.subjectId, acting: { email: known.email } })
  expect((await actingIn(reference)).subjectId).not.toBe(known.subjectId)
  const token = (await linksTo(known.email)).at(-1) ?? ''
  expect(await confirmGuestRequest({ token, at: hoursLater(1) })).toMatchObject({ ok: true })
  expect((await actingIn(reference)).subjectId).toBe(known.subjectId)
})

it('of somebody unknown what finds them is kept for staff; a death pauses messages; a proof takes two', async () => {
  const ana = await newHolder('DE')
  const contact = { name: 'Ana Silva', email: null, mailingAddress: street }
  const person = { region: 'DE', answerBy: 'mail', contact } as const
  const [unknown = ''] = await enteredFor({ subjectId: null, entry: { person } })
  const opened = await openRepresentative((dee as Member).as('requests:read'), await rowOf(unknown), at)
  expect(opened?.named).toContain('Ana Silva')
  expect(await actingIn(unknown)).toMatchObject({ permissionAskedAt: null })
  const [died = ''] = await enteredFor({ subjectId: ana.subjectId, entry: { role: 'survivor' } })
  expect(await isReportedDead(ana.subject)).toBe(true)
  expect(await wordsOf(died)).toContain('death-reported')
  await acceptedByTwo([dee as Member, eli as Member], died, 1)
  expect((await rowOf(died)).state).toBe('in-review')
})

it('several wishes become several requests, each with its own; none joins what the person asked themself', async () => {
  const ana = await newHolder('DE')
  const asked = [wholeCopy, { kind: 'deletion' } as const]
  const references = await enteredFor({ subjectId: ana.subjectId, entry: { asked } })
  const again = await enteredFor({ subjectId: ana.subjectId, entry: { asked } })
  expect(new Set([...references, ...again]).size).toBe(4)
  for (const reference of references) expect(await actingIn(reference)).toMatchObject({ role: 'agent' })
})
