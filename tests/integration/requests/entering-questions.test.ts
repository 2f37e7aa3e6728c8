import { afterAll, expect, it } from 'vitest'
import { entryFromQuestion } from '#lib/entering/from-question.ts'
import { findEntryOf } from '#lib/entering/queries.ts'
import { saveEntry } from '#lib/entering/save-entry.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { askQuestion } from '#lib/questions/ask-question.ts'
import { openQuestionForStaff } from '#lib/questions/open-question.ts'
import { actionsOn, at, hoursLater, newHolder, newMember } from './asking.ts'

afterAll(closeSender)

it('a question that is really a request gives it its asker, its day and its words, with a trace', async () => {
  const [ana, dee] = [await newHolder('DE'), await newMember('reviewer')]
  const asked = await askQuestion({ body: 'Please send me all that you hold about me.', by: ana.subject, at })
  if (!asked.ok) throw new Error(asked.refusal)
  const { reference } = asked.value
  const opened = await openQuestionForStaff(dee.as('questions:answer'), reference, hoursLater(30))
  const from = opened && entryFromQuestion(opened)
  expect(from).toEqual({
    reference,
    subjectId: ana.subjectId,
    name: 'Ana Silva',
    askedOn: '2026-11-02',
    words: 'Please send me all that you hold about me.',
  })
  expect(await actionsOn(reference)).toContain('question.opened')
  const by = dee.as('requests:enter')
  const entry = {
    ...({ channel: 'email', receivedOn: '2026-11-02', lateReason: null, person: null, asked: null } as const),
    ...{ sought: { email: null, reference: null }, question: reference, words: from?.words ?? '' },
  }
  const draftId = await saveEntry({ by, subjectId: ana.subjectId, entry, at: hoursLater(30) })
  expect(await findEntryOf(by, draftId, hoursLater(31))).toMatchObject({ entry: { question: reference } })
})
