import { sample, type TemplateGroup, template } from '#lib/notices/template.ts'
import { answerWayLetter } from './answer-way-letters.ts'
import type { CategoryDecision } from './decision-check.ts'
import { decidedLetter, declinedLetter } from './decision-letters.ts'
import {
  copyWaitsLetter,
  receivedLetter,
  releasedEarlyLetter,
  stoppedLetter,
  waitWaivedLetter,
  withdrawnLetter,
} from './letters.ts'
import { newsLetter } from './quiet-letters.ts'
import { about, underLaw } from './sample-request.ts'
import { requestKinds } from './vocabulary.ts'

const { day, moment, token } = sample
const dates = { targetDue: '2026-12-21', legalDue: day }
const granted: CategoryDecision = {
  ...{ category: 'purchases', outcome: 'granted', reason: null, ground: null, explanation: null, leftOut: null },
}
const declined: CategoryDecision = {
  ...{ category: 'messages', outcome: 'declined', reason: 'privacy-of-others', ground: 'GDPR 15(4)' },
  leftOut: null,
  explanation: 'Some messages are about other people too, and cannot be told apart.',
}

export const requestTemplates: TemplateGroup = {
  title: 'Requests',
  templates: [
    ...requestKinds.map((kind) =>
      template(receivedLetter, `A request was received (${kind})`, {
        ...{ ...about, ...dates, kind },
        undoUntil: kind === 'deletion' ? day : null,
      }),
    ),
    template(copyWaitsLetter, 'A copy waits, because only a mailbox was proved', {
      ...about,
      releaseAt: moment,
      token,
    }),
    template(releasedEarlyLetter, 'Two of the team matched facts, so a copy does not wait', about),
    template(stoppedLetter, 'The person said that it was not them', about),
    template(withdrawnLetter, 'A request was taken back', about),
    template(withdrawnLetter, 'A deletion was undone', { ...about, kind: 'deletion' }),
    template(waitWaivedLetter, 'The person asked that a deletion does not wait', { ...about, kind: 'deletion' }),
    ...requestKinds.map((kind) =>
      template(decidedLetter, `A request was granted (${kind})`, {
        ...{ ...underLaw, kind, decisions: [granted] },
        ...{ undoUntil: kind === 'deletion' ? day : null, opensAt: null },
      }),
    ),
    template(decidedLetter, 'A request was granted in part', {
      ...{ ...underLaw, decisions: [granted, declined] },
      ...{ undoUntil: null, opensAt: moment },
    }),
    template(declinedLetter, 'A request was declined', { ...underLaw, decisions: [declined] }),
    template(declinedLetter, 'A request was declined, too late and on paper', {
      ...{ ...underLaw, by: 'post', decisions: [declined], late: { dueOn: day, daysLate: 1 } },
    }),
    template(decidedLetter, 'A deletion was granted, on paper', {
      ...{ ...underLaw, kind: 'deletion', by: 'post', decisions: [granted], undoUntil: day, opensAt: null },
    }),
    template(answerWayLetter, 'The person chose another way for our answer', { ...about, answerBy: 'post' }),
    template(newsLetter, 'Instead of any letter about a request, where the person asked for quiet letters', about),
  ],
}
