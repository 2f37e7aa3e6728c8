import { afterAll, describe, expect, it } from 'vitest'
import { askToFollow, followWithCode } from '#lib/auth/follow-by-code.ts'
import { openTicket } from '#lib/auth/follow-ticket.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { operator } from '#lib/operator.ts'
import { askQuestion } from '#lib/questions/ask-question.ts'
import { confirmQuestion } from '#lib/questions/confirm-question.ts'
import { findQuestionOf, listQuestionMessagesOf, listQuestionsOf, referenceOfQuestion } from '#lib/questions/queries.ts'
import { submitQuestion } from '#lib/questions/submit-question.ts'
import { asOwner } from '#tests/support/database.ts'
import { newHolder } from '../requests/asking.ts'
import { at, codeTo, later, lettersTo, someAddress, tokenTo } from './visitors.ts'

afterAll(closeSender)

const submit = (address: string, body: string, client = '192.0.2.1', when = at) =>
  submitQuestion({ address, name: 'Vera Vogt', body, client, at: when })

let asked = 0

async function confirmed(address: string, body: string, client?: string) {
  asked += 1
  await submit(address, body, client, new Date(at.getTime() + asked))
  const outcome = await confirmQuestion({ token: await tokenTo(address, /Confirm your question/), at: later(1) })
  if (!outcome.ok) throw new Error(outcome.refusal)
  return outcome.value
}

describe('a question of somebody who is not signed in', () => {
  it('is nothing until its address is confirmed, and then has a date, a reference and two letters', async () => {
    const address = someAddress()
    await submit(address, 'How long do you keep my cheese?', '192.0.2.2')
    expect(await asOwner()`select 1 from threads where kind = 'question'`).toHaveLength(0)
    const token = await tokenTo(address, /Confirm your question/)
    const presses = await Promise.all([1, 2, 3].map(() => confirmQuestion({ token, at: later(1) })))
    expect(presses.filter(({ ok }) => ok)).toHaveLength(1)
    const won = presses.find(({ ok }) => ok)
    if (!won?.ok) throw new Error('nobody won')
    expect(won.value.reference).toMatch(/^QU-[2-9A-HJKMNP-Z]{10}$/)
    const follower = openTicket('question', won.value.ticket, later(1))
    if (!follower) throw new Error('the ticket opens nothing')
    const question = await findQuestionOf(follower.subject, won.value.reference)
    expect(question).toMatchObject({ dueOn: '2026-11-09', title: 'How long do you keep my cheese?', answeredAt: null })
    const [letter] = (await lettersTo(address)).filter(({ subject }) => subject === 'We have your question')
    expect(letter?.text).toContain('9 November 2026')
    const all = JSON.stringify([...(await lettersTo(address)), ...(await lettersTo(operator.contact.privacyEmail))])
    expect(all).toContain(won.value.reference)
    expect(all).not.toContain('cheese')
    const [person] = await asOwner()`select s.kind, c.name from contacts c join subjects s on s.id = c.subject_id
      where c.proven_at is not null and c.subject_id = ${follower.subject.subjectId}`
    expect(person).toEqual({ kind: 'address', name: 'Vera Vogt' })
  })

  it('belongs to the account of that address, or to whoever proved it before', async () => {
    const holder = await newHolder()
    const { ticket } = await confirmed(holder.email, 'Is this mine?', '192.0.2.3')
    expect(openTicket('question', ticket, later(1))?.subject.subjectId).toBe(holder.subjectId)
    expect(await listQuestionsOf(holder.subject)).toHaveLength(1)
    const address = someAddress()
    const [one, two] = [
      await confirmed(address, 'First?', '192.0.2.4'),
      await confirmed(address, 'Second?', '192.0.2.5'),
    ]
    const whose = [one, two].map((each) => openTicket('question', each.ticket, later(1))?.subject.subjectId)
    expect(new Set(whose).size).toBe(1)
  })

  it('ends with its link after a day', async () => {
    const address = someAddress()
    await submit(address, 'Too late?', '192.0.2.6')
    const token = await tokenTo(address, /Confirm your question/)
    expect(await confirmQuestion({ token, at: later(25) })).toEqual({ ok: false, refusal: 'ended' })
    expect(await confirmQuestion({ token: 'none', at })).toEqual({ ok: false, refusal: 'ended' })
  })

  it('cannot be kept from an address by strangers', async () => {
    const address = someAddress()
    const stranger = await Promise.all(Array.from({ length: 12 }, () => submit(address, 'Spam', '198.51.100.7')))
    expect(stranger.filter(({ ok }) => ok)).toHaveLength(5)
    expect(await submit(address, 'Really me', '203.0.113.9')).toEqual({ ok: true, value: null })
    expect(await submit(someAddress(), 'More spam', '198.51.100.7')).toMatchObject({ refusal: 'too-often' })
    expect(await submit(someAddress(), 'Later', '198.51.100.7', later(2))).toMatchObject({ ok: true })
  })
})

describe('following a question without an account', () => {
  const follow = (reference: string, address: string, client: string) =>
    askToFollow('question', { reference, address, client, at: later(2) })
  const type = (proofId: string, code: string, when = later(2)) =>
    followWithCode('question', { proofId, code, at: when })

  it('takes reference, address and the mailed code, for half an hour, and opens nothing else', async () => {
    const address = someAddress()
    const { reference } = await confirmed(address, 'Who is there?', '192.0.2.10')
    const asked = await follow(reference.toLowerCase().replace('-', ' '), address, '192.0.2.10')
    if (!asked.ok) throw new Error(asked.refusal)
    expect(await type(asked.value.proofId, '00000000')).toMatchObject({ refusal: 'wrong-code' })
    const opened = await type(asked.value.proofId, await codeTo(address))
    if (!opened.ok) throw new Error(opened.refusal)
    const follower = openTicket('question', opened.value.ticket, later(2.4))
    if (!follower) throw new Error('the ticket opens nothing')
    expect(await referenceOfQuestion(follower.id)).toBe(reference)
    expect(await listQuestionMessagesOf(follower.subject, { id: follower.id })).toMatchObject([{ own: true }])
    expect(openTicket('question', opened.value.ticket, later(2.6))).toBeNull()
    expect(openTicket('child-report', opened.value.ticket, later(2))).toBeNull()
    expect(openTicket('question', `${opened.value.ticket}x`, later(2))).toBeNull()
  })

  it('answers a pair that does not fit with the same page, and a letter without a code', async () => {
    const [address, other] = [someAddress(), someAddress()]
    const { reference } = await confirmed(address, 'Mine only', '192.0.2.11')
    for (const [pair, who] of [
      ['QU-2222222222', address],
      [reference, other],
    ] as const) {
      const asked = await follow(pair, who, '192.0.2.11')
      expect(asked).toMatchObject({ ok: true, value: { proofId: expect.any(String) } })
      const [letter] = (await lettersTo(who)).filter(({ subject }) => subject.startsWith('There is no question'))
      expect(letter?.text).not.toMatch(/^\d{8}$/m)
    }
  })
})

describe('a question of somebody who is signed in', () => {
  it('reaches us at once, once for several presses, and is nobody else’s', async () => {
    const [ana, bo] = [await newHolder(), await newHolder('GB')]
    const ask = (hours: number) => askQuestion({ by: ana.subject, body: 'Where is my data?', at: later(hours) })
    const presses = await Promise.all([ask(0), ask(0), ask(0)])
    expect(new Set(presses.map((each) => each.ok && each.value.reference)).size).toBe(1)
    await ask(1)
    const questions = await listQuestionsOf(ana.subject)
    expect(questions).toHaveLength(2)
    expect(await findQuestionOf(bo.subject, questions[0]?.reference ?? '')).toBeNull()
    expect(await listQuestionMessagesOf(bo.subject, questions[0] ?? { id: '' })).toEqual([])
    expect(await lettersTo(ana.email)).toHaveLength(2)
  })
})
