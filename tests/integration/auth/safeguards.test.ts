import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeDatabase, db } from '#db/client.ts'
import { passkeys } from '#db/schema/auth.ts'
import { askForNewAddress } from '#lib/accounts/ask-for-new-address.ts'
import { addPasskey, removePasskey } from '#lib/auth/change-passkeys.ts'
import { freshSubjectOf, systemOf } from '#lib/auth/gate.ts'
import { makeRecoveryCodes } from '#lib/auth/make-recovery-codes.ts'
import { registrationOptions } from '#lib/auth/passkey-options.ts'
import type { FreshProofKind } from '#lib/auth/vocabulary.ts'
import { carryOut } from '#lib/fulfilment/carry-out.ts'
import { downloadCopy, readCopy } from '#lib/fulfilment/open-copy.ts'
import { openCopyForPrint } from '#lib/fulfilment/open-copy-for-print.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { listCopiesToPrint } from '#lib/letters/queries.ts'
import { changeAnswerWay } from '#lib/requests/change-answer-way.ts'
import { decideRequest } from '#lib/requests/decide.ts'
import { recordFactsMatched } from '#lib/requests/record-facts-matched.ts'
import { saveDraft } from '#lib/requests/save-draft.ts'
import { submitRequest } from '#lib/requests/submit.ts'
import { chooseSafeguard } from '#lib/safeguards/choose-safeguard.ts'
import { isPasskeyRequired } from '#lib/safeguards/queries.ts'
import { asApp, asOwner } from '#tests/support/database.ts'
import {
  ask,
  at,
  grantCopy,
  type HolderOfTest,
  hoursLater,
  letStand,
  newHolder,
  newMember,
  rowOf,
  wholeCopy,
} from '../requests/asking.ts'
import { authenticator } from './authenticator.ts'
import { lettersTo } from './people.ts'

type Member = Awaited<ReturnType<typeof newMember>>
let dee: Member
let eli: Member
beforeAll(async () => {
  dee = await newMember('reviewer', 'support')
  eli = await newMember('approver')
})
afterAll(async () => {
  await closeSender()
  await closeDatabase()
})

const by = (holder: HolderOfTest, proof: FreshProofKind) => freshSubjectOf(holder.subject, proof)

async function holderWithPasskey(hours = -100) {
  const holder = await newHolder()
  const id = randomUUID()
  const made = { credentialId: id, publicKey: 'made up', counter: 0, transports: [], name: 'Phone' }
  await db()
    .insert(passkeys)
    .values({ id, subjectId: holder.subjectId, ...made, addedAt: hoursLater(hours) })
  return { ...holder, passkey: id }
}

const choose = (holder: HolderOfTest, proof: FreshProofKind, choice: 'on' | 'off' = 'on') =>
  chooseSafeguard({ by: by(holder, proof), choice, at })

async function guarded() {
  const holder = await holderWithPasskey()
  expect(await choose(holder, 'passkey')).toEqual({ ok: true, value: null })
  return holder
}

describe('requiring a passkey', () => {
  it('takes one that its owner had time to object to, shown a moment ago, and is told', async () => {
    const none = await newHolder()
    expect(await choose(none, 'passkey')).toEqual({ ok: false, refusal: 'no-passkey' })
    const young = await holderWithPasskey(-1)
    expect(await choose(young, 'new-passkey')).toEqual({ ok: false, refusal: 'no-passkey' })
    const holder = await holderWithPasskey()
    for (const proof of ['mail-code', 'new-passkey', 'new-recovery-code'] as const)
      expect(await choose(holder, proof)).toEqual({ ok: false, refusal: 'passkey-needed' })
    expect(await isPasskeyRequired(db(), holder.subjectId)).toBe(false)
    await choose(holder, 'passkey')
    await choose(holder, 'passkey')
    expect(await isPasskeyRequired(db(), holder.subjectId)).toBe(true)
    expect((await lettersTo(holder.email)).map(({ subjectLine }) => subjectLine)).toEqual([
      'A passkey is now required before anything is given out',
    ])
  })

  it('ends only with such a proof; the ledger keeps both lines and lets nobody change them', async () => {
    const holder = await guarded()
    expect(await choose(holder, 'mail-code', 'off')).toEqual({ ok: false, refusal: 'passkey-needed' })
    expect(await choose(holder, 'recovery-code', 'off')).toEqual({ ok: true, value: null })
    expect(await isPasskeyRequired(db(), holder.subjectId)).toBe(false)
    const rows =
      await asOwner()`select choice from safeguard_entries where subject_id = ${holder.subjectId} order by sequence`
    expect(rows.map(({ choice }) => choice)).toEqual(['on', 'off'])
    await expect(asApp()`update safeguard_entries set choice = 'off'`).rejects.toThrow('permission denied')
    await expect(asApp()`delete from safeguard_entries`).rejects.toThrow('permission denied')
  })
})

describe('while a passkey is required', () => {
  it('a copy is not asked for without it; everything that gives nothing out is', async () => {
    const holder = await guarded()
    const draftId = await saveDraft({ by: holder.subject, details: wholeCopy, at })
    const send = (proof: FreshProofKind) => submitRequest({ by: by(holder, proof), draftId, at })
    for (const proof of ['mail-code', 'new-passkey', 'new-recovery-code'] as const)
      expect(await send(proof)).toEqual({ ok: false, refusal: 'passkey-needed' })
    expect(await send('recovery-code')).toMatchObject({ ok: true })
    const objection = { kind: 'objection', purpose: 'improvement', reason: 'I do not want it.' } as const
    expect(await ask(holder, objection, holder.byCode)).toMatch(/^PR-/)
  })

  it('a copy is neither read nor downloaded without it, however long ago it was asked for, nor printed', async () => {
    const holder = await holderWithPasskey()
    const reference = await ask(holder, wholeCopy, holder.byCode)
    await decideRequest({ by: dee.as('requests:decide'), reference, proposals: grantCopy, at: hoursLater(1) })
    await letStand(reference, hoursLater(1))
    await choose(holder, 'passkey')
    await carryOut({ requestId: (await rowOf(reference)).id, by: systemOf('test'), at: hoursLater(72) })
    const opening = { reference, at: hoursLater(73) }
    for (const proof of ['mail-code', 'new-passkey'] as const) {
      expect(await readCopy(by(holder, proof), opening)).toEqual({ ok: false, refusal: 'passkey-needed' })
      expect(await downloadCopy(by(holder, proof), opening)).toEqual({ ok: false, refusal: 'passkey-needed' })
    }
    await asOwner()`update requests set answer_by = 'post' where reference = ${reference}`
    const staff = dee.as('letters:dispatch')
    const toPrint = async () => (await listCopiesToPrint(staff)).map((each) => each.reference)
    expect(await toPrint()).not.toContain(reference)
    expect(await openCopyForPrint({ by: staff, ...opening })).toBeNull()
    await asOwner()`update requests set answer_by = 'mail' where reference = ${reference}`
    expect(await readCopy(by(holder, 'passkey'), opening)).toMatchObject({ ok: true })
  })

  it('facts that staff match release nothing, and a copy is not sent another way', async () => {
    const holder = await guarded()
    await choose(holder, 'passkey', 'off')
    const reference = await ask(holder, wholeCopy, holder.byCode)
    await choose(holder, 'passkey')
    for (const member of [dee, eli]) {
      const matched = await recordFactsMatched({
        ...{ by: member.as('requests:decide'), reference, facts: ['phone', 'last-four'], at: hoursLater(1) },
      })
      expect(matched).toEqual({ ok: false, refusal: 'passkey-required' })
    }
    expect((await rowOf(reference)).releaseAt).toEqual(hoursLater(72))
    const paper = await changeAnswerWay({ by: holder.byCode, reference, answerBy: 'post', at })
    expect(paper).toEqual({ ok: false, refusal: 'passkey-needed' })
  })

  it('neither the address nor a passkey nor the printed codes are changed without it', async () => {
    const holder = await guarded()
    const change = (proof: FreshProofKind) =>
      askForNewAddress({
        ...{ by: by(holder, proof), address: `next.${holder.email}`, client: `203.0.113.${proof.length}`, at },
      })
    expect(await change('mail-code')).toEqual({ ok: false, refusal: 'passkey-needed' })
    expect(await change('passkey')).toEqual({ ok: true, value: null })
    expect(await makeRecoveryCodes(holder.byCode, at)).toEqual({ ok: false, refusal: 'passkey-needed' })
    const { options, browser } = await registrationOptions(holder.byCode, at)
    const response = authenticator('http://localhost:3000', 'localhost').register(options.challenge)
    const added = await addPasskey(holder.byCode, { response, browser, name: 'Theirs', at })
    expect(added).toEqual({ ok: false, refusal: 'passkey-needed' })
    expect(await removePasskey(holder.byCode, holder.passkey, at)).toEqual({ ok: false, refusal: 'passkey-needed' })
    expect(await removePasskey(holder.byPasskey, holder.passkey, at)).toEqual({ ok: false, refusal: 'last-passkey' })
  })
})
