import { afterAll, describe, expect, it } from 'vitest'
import { db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { subjectOfMailbox } from '#lib/accounts/add-contact.ts'
import { findReach } from '#lib/accounts/reach.ts'
import { systemOf } from '#lib/auth/gate.ts'
import { carryOut } from '#lib/fulfilment/carry-out.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { operator } from '#lib/operator.ts'
import { answerQuestion } from '#lib/questions/answer-question.ts'
import { askQuestion } from '#lib/questions/ask-question.ts'
import { closeQuestion } from '#lib/questions/close-question.ts'
import { confirmQuestion } from '#lib/questions/confirm-question.ts'
import { openQuestionForStaff } from '#lib/questions/open-question.ts'
import { findQuestionOf, listQuestionMessagesOf } from '#lib/questions/queries.ts'
import { countQuestions, listQuestions } from '#lib/questions/staff-queries.ts'
import { submitQuestion } from '#lib/questions/submit-question.ts'
import { writeToQuestion } from '#lib/questions/write-to-question.ts'
import { purgeEnded } from '#lib/retention/purge.ts'
import { asOwner } from '#tests/support/database.ts'
import { decidedRequest } from '../fulfilment/decided-request.ts'
import { actionsOn, newHolder, newMember } from '../requests/asking.ts'
import { at, later, lettersTo, someAddress, tokenTo } from './visitors.ts'

afterAll(closeSender)

async function world() {
  const [ana, lea] = [await newHolder(), await newMember('support')]
  const asked = await askQuestion({ by: ana.subject, body: 'Do you sell cheese?', at })
  if (!asked.ok) throw new Error(asked.refusal)
  return { ana, by: lea.as('questions:answer'), reference: asked.value.reference }
}

describe('staff and a question', () => {
  it('answer it, and the letter says only that they did', async () => {
    const { ana, by, reference } = await world()
    expect(await closeQuestion({ by, reference, at })).toMatchObject({ refusal: 'not-answered' })
    const answer = () => answerQuestion({ by, reference, body: 'We sell no cheese.', at: later(24) })
    await Promise.all([answer(), answer()])
    const question = await findQuestionOf(ana.subject, reference)
    expect(question?.answeredAt).toEqual(later(24))
    const read = await listQuestionMessagesOf(ana.subject, { id: question?.id ?? '' })
    expect(read.map(({ text, author, own }) => [text, author, own])).toEqual([
      ['Do you sell cheese?', 'person', true],
      ['We sell no cheese.', 'staff', false],
    ])
    const letters = (await lettersTo(ana.email)).filter(({ subject }) => subject === 'We have answered your question')
    expect(letters).toHaveLength(1)
    expect(letters[0]?.text).toContain(`/account/questions/${reference}`)
    expect(letters[0]?.text).not.toContain('cheese')
    expect(await actionsOn(reference)).toEqual(['question.asked', 'question.answered'])
  })

  it('see it late after its date, soonest due first, and leave a trace when they open it', async () => {
    const { by, reference } = await world()
    expect((await countQuestions(by, '2026-11-09')).late).toBe(0)
    expect((await countQuestions(by, '2026-11-10')).late).toBeGreaterThan(0)
    await asOwner()`update threads set due_on = '2026-11-03' where reference = ${reference}`
    const { rows } = await listQuestions(by, 'waiting', 1)
    expect(rows[0]?.reference).toBe(reference)
    const opened = await openQuestionForStaff(by, reference, at)
    expect(opened?.askers).toMatchObject([{ name: 'Ana Silva', holdsAccount: true }])
    expect(opened?.messages).toMatchObject([{ text: 'Do you sell cheese?' }])
    expect((await actionsOn(reference)).at(-1)).toBe('question.opened')
    expect(await openQuestionForStaff(by, 'QU-2222222222', at)).toBeNull()
  })

  it('close it; a reply opens it again with a date of its own', async () => {
    const { ana, by, reference } = await world()
    await answerQuestion({ by, reference, body: 'No.', at: later(1) })
    expect(await closeQuestion({ by, reference, at: later(2) })).toEqual({ ok: true, value: null })
    const bo = await newHolder('GB')
    const write = (subject: typeof ana.subject, hours: number) =>
      writeToQuestion({ by: subject, reference, body: `Really? ${hours}`, at: later(hours) })
    expect(await write(bo.subject, 3)).toEqual({ ok: false, refusal: 'not-found' })
    await write(ana.subject, 7 * 24)
    const after = await findQuestionOf(ana.subject, reference)
    expect(after).toMatchObject({ closedAt: null, answeredAt: null, dueOn: '2026-11-16' })
    await write(ana.subject, 9 * 24)
    expect((await findQuestionOf(ana.subject, reference))?.dueOn).toBe('2026-11-16')
    expect(await actionsOn(reference)).toEqual([
      'question.asked',
      'question.answered',
      'question.closed',
      'question.reopened',
      'question.written',
    ])
    const toStaff = (await lettersTo(operator.contact.privacyEmail)).filter(({ subject }) =>
      subject.includes(reference),
    )
    expect(toStaff).toHaveLength(3)
  })

  it('cannot answer somebody who has been erased', async () => {
    const { ana, by, reference } = await world()
    await asOwner()`update subjects set erased_at = now() where id = ${ana.subjectId}`
    expect(await answerQuestion({ by, reference, body: 'x', at })).toMatchObject({ refusal: 'nobody-there' })
    expect(await writeToQuestion({ by: ana.subject, reference, body: 'x', at })).toMatchObject({ refusal: 'not-found' })
  })
})

describe('the record of a guest’s question', () => {
  async function guest() {
    const address = someAddress()
    await submitQuestion({ address, name: 'Vera Vogt', body: 'Who has my cheese?', client: '192.0.2.50', at })
    const token = await tokenTo(address, /Confirm your question/)
    const confirmed = await confirmQuestion({ token, at })
    if (!confirmed.ok) throw new Error(confirmed.refusal)
    const { reference } = confirmed.value
    const [row] = await asOwner()`select p.subject_id from thread_people p join threads t on t.id = p.thread_id
      where t.reference = ${reference}`
    return { reference, subjectId: String(row?.subject_id), address }
  }

  it('goes with an erasure of that person, and the way to reach them with it', async () => {
    const { reference, subjectId } = await guest()
    const { id } = await decidedRequest({ subjectId, details: { kind: 'deletion' }, at })
    await carryOut({ requestId: id, by: systemOf('test'), at: later(1) })
    expect(await asOwner()`select 1 from threads where reference = ${reference}`).toHaveLength(0)
    expect(await asOwner()`select 1 from contacts where subject_id = ${subjectId}`).toHaveLength(0)
  })

  it('ends 24 months after the last message, and then the way to reach them', async () => {
    const { reference, subjectId } = await guest()
    const by = systemOf('test')
    await purgeEnded(new Date('2028-11-01T10:00:00Z'), by)
    expect(await asOwner()`select 1 from threads where reference = ${reference}`).toHaveLength(1)
    expect(await findReach(db(), subjectId)).not.toBeNull()
    for (const day of ['2028-11-04T10:00:00Z', '2028-11-05T10:00:00Z']) await purgeEnded(new Date(day), by)
    expect(await asOwner()`select 1 from threads where reference = ${reference}`).toHaveLength(0)
    for (const day of ['2028-11-06T10:00:00Z', '2028-11-07T10:00:00Z']) await purgeEnded(new Date(day), by)
    expect(await asOwner()`select 1 from contacts where subject_id = ${subjectId}`).toHaveLength(0)
  })

  it('is one person’s, however many prove the mailbox at once', async () => {
    const person = { address: someAddress(), name: '', region: 'GB', at }
    const made = await Promise.all([1, 2, 3, 4].map(() => transaction((tx) => subjectOfMailbox(tx, person))))
    expect(new Set(made).size).toBe(1)
  })
})
