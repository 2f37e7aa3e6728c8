import { afterAll, describe, expect, it } from 'vitest'
import { chooseQuietLetters } from '#lib/accounts/choose-quiet-letters.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { changeAnswerWay } from '#lib/requests/change-answer-way.ts'
import { saveDraft } from '#lib/requests/save-draft.ts'
import { submitRequest } from '#lib/requests/submit.ts'
import { withdrawRequest } from '#lib/requests/withdraw.ts'
import { actionsOn, ask, at, hoursLater, newHolder, wholeCopy, wordsOf } from '../requests/asking.ts'
import { askOnPaper, newHolderWithAddress, outboxOf } from './on-paper.ts'

const objection = { kind: 'objection', purpose: 'improvement', reason: 'x' } as const
afterAll(closeSender)

describe('the way of an answer', () => {
  it('is paper only for somebody with a postal address', async () => {
    const ana = await newHolder()
    const draftId = await saveDraft({ by: ana.subject, details: objection, at })
    const sent = await submitRequest({ by: ana.subject, draftId, answerBy: 'post', at })
    expect(sent).toEqual({ ok: false, refusal: 'no-postal-address' })
    const reference = await ask(ana, objection)
    const change = { reference, answerBy: 'post', at, by: ana.byPasskey } as const
    expect(await changeAnswerWay(change)).toEqual({ ok: false, refusal: 'no-postal-address' })
  })

  it('can be changed while the request is open; the mailbox is told, and the next letter goes the new way', async () => {
    const [ana, bo] = [await newHolderWithAddress(), await newHolderWithAddress()]
    const reference = await ask(ana, objection)
    const change = { reference, answerBy: 'post', at: hoursLater(1), by: ana.byPasskey } as const
    expect(await changeAnswerWay({ ...change, by: bo.byPasskey })).toEqual({ ok: false, refusal: 'not-found' })
    expect(await changeAnswerWay(change)).toMatchObject({ ok: true })
    expect(await changeAnswerWay(change)).toMatchObject({ ok: true })
    expect((await wordsOf(reference)).filter((word) => word === 'answer-way-changed')).toHaveLength(1)
    expect(await actionsOn(reference)).toContain('request.answer-way-changed')
    await withdrawRequest({ by: ana.subject, reference, at: hoursLater(2) })
    const letters = await outboxOf(reference)
    expect(letters.map((row) => row.channel)).toEqual(['mail', 'mail', 'post'])
    expect(letters[1]?.subject_line).toBe('We answer your request on paper from now on')
    expect(await changeAnswerWay({ ...change, answerBy: 'mail' })).toEqual({ ok: false, refusal: 'ended' })
  })
})

describe('quiet letters', () => {
  it('say only that there is news, but for the one that can stop a copy, and for paper', async () => {
    const ana = await newHolderWithAddress()
    expect(await chooseQuietLetters({ quiet: true, by: ana.subject, at })).toMatchObject({ ok: true })
    const reference = await ask(ana, wholeCopy, ana.byCode)
    const subjects = (await outboxOf(reference)).map((row) => row.subject_line)
    expect(subjects.sort()).toEqual(['Somebody asked for a copy of your data: was it you?', 'There is news for you'])
    const [printed] = await outboxOf(await askOnPaper(ana, objection))
    expect(printed?.subject_line).toMatch(/^We have your request/)
    await chooseQuietLetters({ quiet: false, by: ana.subject, at })
    await withdrawRequest({ by: ana.subject, reference, at: hoursLater(1) })
    expect((await outboxOf(reference)).at(-1)?.subject_line).toMatch(/^You took back/)
  })
})
