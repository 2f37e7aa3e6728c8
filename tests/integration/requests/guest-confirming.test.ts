import { and, eq, isNotNull } from 'drizzle-orm'
import { afterAll, describe, expect, it } from 'vitest'
import { db } from '#db/client.ts'
import { contacts, subjects } from '#db/schema/people.ts'
import { clockEntries, requests } from '#db/schema/requests.ts'
import { emailHashOf } from '#lib/accounts/contact.ts'
import { openStopLink } from '#lib/auth/stop-link.ts'
import { confirmGuestRequest } from '#lib/guests/confirm-guest-request.ts'
import { findWaitingRequest } from '#lib/guests/queries.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { choosePreference } from '#lib/preferences/choose-preference.ts'
import { standingPreferencesOf } from '#lib/preferences/queries.ts'
import { inWordsField } from '#lib/requests/correction-values.ts'
import { disownRequest } from '#lib/requests/disown.ts'
import { findRequestOf } from '#lib/requests/queries.ts'
import { listMessagesOf } from '#lib/threads/queries.ts'
import { lettersTo } from '../auth/people.ts'
import { actionsOn, ask, at, hoursLater, newHolder, rowOf, wholeCopy, wordsOf } from './asking.ts'
import { confirmed, linksTo, newAddress, sent } from './guest-asking.ts'

afterAll(closeSender)

const provedContacts = (address: string) =>
  db()
    .select()
    .from(contacts)
    .where(and(eq(contacts.emailHash, emailHashOf(address)), isNotNull(contacts.provenAt)))

describe('confirming', () => {
  it('changes nothing when the link is only looked at', async () => {
    const address = newAddress()
    const reference = await sent({ address, details: wholeCopy })
    const [token = ''] = await linksTo(address)
    const shown = await findWaitingRequest(token, hoursLater(1))
    expect(shown).toEqual({ kind: 'copy', reference, confirmed: false })
    expect((await rowOf(reference)).state).toBe('unconfirmed')
    expect(await findWaitingRequest('b'.repeat(43), at)).toBeNull()
  })

  it('proves a new contact; a copy waits 72 hours from then, and the due dates count from the sending', async () => {
    const address = newAddress()
    const reference = await sent({ address, details: wholeCopy })
    const [token = ''] = await linksTo(address)
    expect(await confirmGuestRequest({ token, at: hoursLater(23) })).toEqual({ ok: true, value: { reference } })
    const row = await rowOf(reference)
    expect(row).toMatchObject({ state: 'received', receivedOn: '2026-11-02', legalDue: '2026-12-02' })
    expect(row.releaseAt).toEqual(hoursLater(23 + 72))
    expect(await provedContacts(address)).toMatchObject([{ subjectId: row.subjectId, provenAt: hoursLater(23) }])
    expect(await wordsOf(reference)).toEqual(['received', 'sent'])
    expect(await actionsOn(reference)).toEqual(['request.sent', 'request.confirm'])
    const entries = await db().select().from(clockEntries).where(eq(clockEntries.requestId, row.id))
    expect(entries.map(({ kind, on }) => `${kind} ${on}`).sort()).toEqual([
      'acknowledged 2026-11-03',
      'received 2026-11-02',
    ])
    const letters = await lettersTo(address)
    expect(letters.map(({ subjectLine }) => subjectLine).sort()).toEqual([
      'Confirm your request',
      'Somebody asked for a copy of your data: was it you?',
      'We have your request for a copy of your data',
    ])
    const received = letters.find(({ subjectLine }) => /We have/.test(subjectLine))
    expect(received?.text).toContain(`/requests/follow/${reference}`)
    expect(letters.map(({ text }) => text).join()).not.toContain('/account')
  })

  it('has one winner when it is pressed at once, and answers the same to all', async () => {
    const address = newAddress()
    const reference = await sent({ address, details: { kind: 'deletion' } })
    const [token = ''] = await linksTo(address)
    const presses = await Promise.all(
      Array.from({ length: 5 }, () => confirmGuestRequest({ token, at: hoursLater(1) })),
    )
    const again = await confirmGuestRequest({ token, at: hoursLater(2) })
    for (const press of [...presses, again]) expect(press).toEqual({ ok: true, value: { reference } })
    expect(await wordsOf(reference)).toEqual(['received', 'sent'])
    expect(await findWaitingRequest(token, hoursLater(2))).toMatchObject({ reference, confirmed: true })
  })

  it('makes one person of two requests that are confirmed in the same moment', async () => {
    const address = newAddress()
    const objection = { kind: 'objection', purpose: 'improvement', reason: 'I do not want it' } as const
    const references = [await sent({ address, details: wholeCopy }), await sent({ address, details: objection })]
    const links = await linksTo(address)
    const presses = await Promise.all(links.map((token) => confirmGuestRequest({ token, at })))
    expect(presses.map((press) => press.ok)).toEqual([true, true])
    const rows = await Promise.all(references.map(rowOf))
    expect(rows[0]?.subjectId).toBe(rows[1]?.subjectId)
    expect(await provedContacts(address)).toHaveLength(1)
  })
})

describe('where an account holds the address', () => {
  it('the request becomes the account’s, and nothing is left of the stranger', async () => {
    const ana = await newHolder('DE')
    const reference = await sent({ address: ana.email, details: wholeCopy })
    const before = (await rowOf(reference)).subjectId
    const [token = ''] = await linksTo(ana.email)
    expect(await confirmGuestRequest({ token, at })).toEqual({ ok: true, value: { reference } })
    expect(await findRequestOf(ana.subject, reference)).toMatchObject({ state: 'received' })
    expect(await db().select().from(contacts).where(eq(contacts.subjectId, before))).toEqual([])
    expect(await db().select().from(subjects).where(eq(subjects.id, before))).toEqual([])
    const received = (await lettersTo(ana.email)).find(({ subjectLine }) => /We have/.test(subjectLine))
    expect(received).toMatchObject({ subjectId: ana.subjectId })
    expect(received?.text).toContain(`/account/requests/${reference}`)
  })

  it('a deletion stops its optional messages when it is confirmed and not before', async () => {
    const ana = await newHolder('DE')
    const choice = { topic: 'events', channel: 'email', choice: 'on', source: 'account-page' } as const
    await choosePreference({ by: ana.subject, ...choice, seen: 0, at })
    const on = async () =>
      (await standingPreferencesOf(ana.subject)).flatMap(({ channels }) => channels.map((each) => each.choice))
    await sent({ address: ana.email, details: { kind: 'deletion' } })
    expect(await on()).toContain('on')
    const [token = ''] = await linksTo(ana.email)
    const outcome = await confirmGuestRequest({ token, at: hoursLater(2) })
    expect(await on()).not.toContain('on')
    const row = await rowOf(outcome.ok ? outcome.value.reference : '')
    expect(row.coolingOffEndsAt).toEqual(new Date('2026-11-16T23:59:59.999Z'))
  })

  it('an open request that asks the same is joined: its words are added, and the link answers with it', async () => {
    const ana = await newHolder('DE')
    const open = await ask(ana, wholeCopy)
    const again = { ...wholeCopy, words: 'I also bought a film in May' }
    const reference = await sent({ address: ana.email, details: again })
    const [token = ''] = await linksTo(ana.email)
    const both = await Promise.all([1, 2].map(() => confirmGuestRequest({ token, at: hoursLater(1) })))
    for (const press of both) expect(press).toEqual({ ok: true, value: { reference: open } })
    expect(await findWaitingRequest(token, hoursLater(1))).toEqual({ kind: 'copy', reference: open, confirmed: true })
    expect(await rowOf(reference)).toMatchObject({ state: 'withdrawn', subjectId: ana.subjectId })
    expect(await wordsOf(reference)).toEqual(['joined', 'sent'])
    expect((await rowOf(open)).state).toBe('received')
    expect(await wordsOf(open)).toContain('message-from-person')
    const [message, ...more] = await listMessagesOf(ana.subject, await rowOf(open))
    expect(more).toEqual([])
    expect(message?.text).toContain('I also bought a film in May')
  })

  it('a request that nobody has confirmed joins nothing and stands in nobody’s way', async () => {
    const ana = await newHolder('DE')
    const stranger = await sent({ address: ana.email, details: wholeCopy })
    const own = await ask(ana, wholeCopy)
    expect(own).not.toBe(stranger)
    const rows = await db().select().from(requests).where(eq(requests.subjectId, ana.subjectId))
    expect(rows.map((row) => row.reference)).toEqual([own])
  })
})

it('a second request of a guest goes to the same person, joins what is open, and sets other wishes beside it', async () => {
  const address = newAddress()
  const wrong = { kind: 'correction', field: inWordsField, after: 'Moss', reason: 'It is misspelt' } as const
  const about = (label: string, hours: number) =>
    confirmed({ address, details: { ...wrong, label }, when: hoursLater(hours) })
  const first = await about('My name on the invoice', 1)
  const other = await about('The street on the letter', 2)
  const again = await about('My name on the invoice', 3)
  expect(other).not.toBe(first)
  expect(again).toBe(first)
  expect((await rowOf(first)).subjectId).toBe((await rowOf(other)).subjectId)
  expect(await provedContacts(address)).toHaveLength(1)
})

it('"this was not me" stops the copy of somebody without an account', async () => {
  const address = newAddress()
  const reference = await confirmed({ address, details: wholeCopy })
  const letter = (await lettersTo(address)).find(({ subjectLine }) => /was it you/.test(subjectLine))
  const link = await openStopLink(/\/requests\/not-me\/([\w-]+)/.exec(letter?.text ?? '')?.[1] ?? '')
  if (!link) throw new Error('the link opens nothing')
  expect(await disownRequest({ by: link, at: hoursLater(1) })).toMatchObject({ ok: true })
  expect((await rowOf(reference)).state).toBe('withdrawn')
  expect(letter?.text).not.toContain('signed out')
})
