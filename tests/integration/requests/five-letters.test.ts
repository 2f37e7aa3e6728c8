import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { db } from '#db/client.ts'
import { accounts } from '#db/schema/people.ts'
import { transaction } from '#db/transaction.ts'
import { createAccount } from '#lib/accounts/create-account.ts'
import { showMailingAddress } from '#lib/accounts/mailing-address.ts'
import { visitor } from '#lib/auth/actor.ts'
import { freshSubjectOf, subjectOf, systemOf } from '#lib/auth/gate.ts'
import { categories } from '#lib/data-map/vocabulary.ts'
import { carryOut } from '#lib/fulfilment/carry-out.ts'
import { readCopy } from '#lib/fulfilment/open-copy.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { answerNothingHeld } from '#lib/requests/answer-nothing-held.ts'
import { listCorrectableFor } from '#lib/requests/correction.ts'
import type { Proposal } from '#lib/requests/decision-check.ts'
import { unsealMaybe } from '#lib/sealing/seal.ts'
import { accessGdpr } from '#tests/support/letters/access-gdpr.ts'
import { accessPipeda } from '#tests/support/letters/access-pipeda.ts'
import { erasureGdpr } from '#tests/support/letters/erasure-gdpr.ts'
import { knowAndDeleteCcpa } from '#tests/support/letters/know-and-delete-ccpa.ts'
import type { Letter } from '#tests/support/letters/letter.ts'
import { rectificationUk } from '#tests/support/letters/rectification-uk.ts'
import { at, decidedBy, declined, grantAll, hoursLater, newMember, rowOf } from './asking.ts'
import { confirmed, entered, entryOf, letterOn, lettersOn, type Member, matched } from './entered.ts'

let dee: Member
let eli: Member
beforeAll(async () => {
  dee = await newMember('reviewer')
  eli = await newMember('approver')
})
afterAll(closeSender)

const by = systemOf('test')
const daysLater = (days: number) => hoursLater(24 * days)
const canyon = { lines: ['77 Canyon Drive', 'Los Angeles'], postcode: '90001', country: 'US' }

async function holderIn(region: string, mailingAddress = canyon) {
  const email = `ana-${region.toLowerCase()}@example.org`
  const account = { name: 'Ana Silva', email, region, mailingAddress, source: 'person', by: visitor, at } as const
  const made = await transaction((tx) => createAccount(tx, account))
  if (!made.ok) throw new Error(made.refusal)
  return { email, ...made.value, fresh: freshSubjectOf(subjectOf(made.value.subjectId, null), 'mail-code') }
}

/** Entered on 2 November; each request as the fixture says. */
async function enterLetter(letter: Letter, subjectId: string | null, contact?: Parameters<typeof entryOf>[1]) {
  const references = await entered({ by: dee, entry: entryOf(letter, contact), subjectId })
  expect(references).toHaveLength(letter.asked.length)
  for (const [nth, { kind }] of letter.asked.entries()) {
    const { channel, receivedOn, must } = letter
    const row = await rowOf(references[nth] ?? '')
    expect(row).toMatchObject({ kind, channel, receivedOn, enteredOn: '2026-11-02', ...must })
  }
  return references
}

const decide = (reference: string, proposals: Record<string, Proposal>) =>
  decidedBy(dee, reference, proposals, { second: eli })

const carriedOut = async (reference: string, when: Date) => {
  await carryOut({ requestId: (await rowOf(reference)).id, by, at: when })
  return (await rowOf(reference)).state
}

/** Of every letter: who it goes to, that it names the request, and says nothing of the person but the first name. */
async function checkLetters(reference: string, ways: readonly string[]) {
  const letters = await lettersOn(reference)
  expect(letters.map(({ event, channel }) => `${event.split(':')[0]} by ${channel}`).sort()).toEqual([...ways].sort())
  for (const { subject, text } of letters) {
    expect(text).toContain(`Reference: ${reference}`)
    expect(text).toContain('privacy@')
    expect(subject + text).not.toMatch(/Silva|Holm|Canyon Drive|Mill Street/)
  }
}

describe('letters as people write them', () => {
  it('GDPR access: confirmed by the link, granted, held back 72 hours, read', async () => {
    const ana = await holderIn('DE')
    const [reference = ''] = await enterLetter(accessGdpr, ana.subjectId)
    await confirmed(reference)
    await decide(reference, grantAll(categories))
    expect(await carriedOut(reference, hoursLater(71))).toBe('decided')
    expect(await carriedOut(reference, hoursLater(72))).toBe('ready')
    expect(await readCopy(ana.fresh, { reference, at: hoursLater(73) })).toMatchObject({ ok: true })
    await checkLetters(reference, ['was-it-you by mail', 'copy-waits by mail', 'decided by mail', 'ready by mail'])
    expect((await letterOn(reference, 'was-it-you')).text).toContain('The last day for our answer is 2 December 2026')
  })

  it('GDPR erasure with an objection: two requests; one is done, the other in part with its reason', async () => {
    const ana = await holderIn('FR')
    const [deletion = '', objection = ''] = await enterLetter(erasureGdpr, ana.subjectId)
    await decide(objection, grantAll(['all']))
    expect(await carriedOut(objection, at)).toBe('done')
    await checkLetters(objection, ['received by mail', 'decided by mail', 'settled by mail'])
    await confirmed(deletion)
    const explanation = 'The invoices are needed for a claim about your last order, which is before the court now.'
    await decide(deletion, { ...grantAll(categories), purchases: { ...declined, explanation } })
    expect(await carriedOut(deletion, daysLater(1))).toBe('cooling-off')
    expect((await letterOn(deletion, 'decided')).text).toContain(explanation)
    await checkLetters(deletion, ['was-it-you by mail', 'confirmed by mail', 'decided by mail'])
    expect(await carriedOut(deletion, daysLater(15))).toBe('partly-done')
    expect((await letterOn(deletion, 'erased')).to).toBe(ana.email)
    expect(await db().select().from(accounts).where(eq(accounts.subjectId, ana.subjectId))).toEqual([])
  })

  it('UK rectification: the new address stands after two of us matched facts, and the letters go by post', async () => {
    const old = { lines: ['4 Wrong Lane', 'Leeds'], postcode: 'LS1 1AA', country: 'GB' }
    const ana = await holderIn('GB', old)
    const fields = await listCorrectableFor(dee.as('requests:enter'), ana.subjectId)
    const { field = '' } = fields.find(({ label }) => label.endsWith('mailing address')) ?? {}
    const asked = rectificationUk.asked.map((details) => ({ ...details, field }))
    const [reference = ''] = await enterLetter({ ...rectificationUk, asked: asked as Letter['asked'] }, ana.subjectId)
    expect((await letterOn(reference, 'received')).to).toContain('4 Wrong Lane')
    await matched(reference, dee, eli)
    await decide(reference, grantAll(['all']))
    expect(await carriedOut(reference, daysLater(1))).toBe('done')
    const [account] = await db().select().from(accounts).where(eq(accounts.subjectId, ana.subjectId))
    const place = { table: 'accounts', column: 'mailing_address', row: ana.subjectId }
    const stands = showMailingAddress(unsealMaybe(place, account?.mailingAddress ?? null) ?? '')
    expect(stands).toBe('9 Right Road\nLeeds\nLS1 4AP\nUnited Kingdom')
    const posted = ['received', 'identity-matched', 'decided', 'corrected'].map((event) => `${event} by post`)
    await checkLetters(reference, ['was-it-you by mail', ...posted])
    expect((await letterOn(reference, 'corrected')).to).toContain('9 Right Road')
  })

  it('CCPA know and delete: first the copy on paper, then the deletion, each with its own reference', async () => {
    const ana = await holderIn('US-CA')
    const [copy = '', deletion = ''] = await enterLetter(knowAndDeleteCcpa, ana.subjectId)
    for (const reference of [copy, deletion]) await matched(reference, dee, eli)
    await decide(copy, grantAll(categories))
    await decide(deletion, grantAll(categories))
    expect(await carriedOut(deletion, daysLater(15))).toBe('cooling-off')
    expect(await carriedOut(copy, daysLater(15))).toBe('ready')
    expect((await letterOn(copy, 'ready')).text).toContain('The copy of your data comes on paper, with this letter')
    const first = ['received', 'identity-matched', 'decided'].map((event) => `${event} by post`)
    await checkLetters(copy, ['was-it-you by mail', 'ready by post', ...first])
    await checkLetters(deletion, ['was-it-you by mail', ...first])
    expect(await carriedOut(deletion, daysLater(16))).toBe('done')
    await checkLetters(deletion, ['erased by post'])
    expect((await letterOn(deletion, 'erased')).to).toContain('77 Canyon Drive')
  })

  it('PIPEDA access from somebody unknown to us: we hold none, on paper, and whom to complain to', async () => {
    const mailingAddress = { lines: ['31 Mill Street', 'Elora, Ontario'], postcode: 'N0B 1S0', country: 'Canada' }
    const contact = { name: 'Berrta Holm', email: null, mailingAddress }
    const [reference = ''] = await enterLetter(accessPipeda, null, contact)
    await answerNothingHeld({ by: dee.as('requests:decide'), reference, at })
    expect(await carriedOut(reference, at)).toBe('done')
    await checkLetters(reference, ['received by post', 'nothing-held by post'])
    const answer = await letterOn(reference, 'nothing-held')
    expect(answer.to).toBe('Berrta Holm\n31 Mill Street\nElora, Ontario\nN0B 1S0\nCanada')
    expect(answer.text).toContain('Privacy Commissioner of Canada')
  })
})
