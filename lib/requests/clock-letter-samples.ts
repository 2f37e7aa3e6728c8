import { sample, type TemplateGroup, template } from '#lib/notices/template.ts'
import {
  answerReceivedLetter,
  askedLetter,
  closedLetter,
  identityConfirmedLetter,
  remindedLetter,
  takenUpAgainLetter,
} from './ask-letters.ts'
import { deemedRefusedLetter } from './deemed-refusal-letter.ts'
import { dueLetter } from './due-letters.ts'
import { extendedLetter } from './extension-letter.ts'
import { about, longest, longestUnderLaw, underLaw } from './sample-request.ts'

const { firstName, reference, day } = sample
const due = day
const asked = { ...about, due, identity: false, question: null, standsStill: true } as const
const toStaff = { firstName, reference, dueOn: day } as const

export const clockTemplates: TemplateGroup = {
  title: 'While a request is answered',
  templates: [
    template(askedLetter, 'Staff ask the person something', asked),
    template(askedLetter, 'Staff ask the person to show that it is them', { ...asked, identity: true }),
    template(askedLetter, 'Staff ask something, and letters are all that the person gets', {
      ...asked,
      question: 'Which of your two accounts do you mean?',
      standsStill: false,
    }),
    template(remindedLetter, 'No answer came for a while', about),
    template(answerReceivedLetter, 'The person answered', { ...about, due }),
    template(identityConfirmedLetter, 'Staff are sure that it is the person', { ...about, due }),
    template(closedLetter, 'A request was closed, because no answer came', longestUnderLaw),
    template(takenUpAgainLetter, 'The person answered after the request was closed', { ...longest, due }),
    template(extendedLetter, 'We take the longer period', {
      ...{ ...underLaw, dueBefore: '2026-10-22', due, reason: 'complexity' },
      facts: 'Your data lies in four systems, and two of them have to be searched by hand.',
    }),
    template(deemedRefusedLetter, 'The last day passed, and the law reads that as a refusal', {
      ...longestUnderLaw,
      legalDue: day,
    }),
    template(dueLetter, 'A request is due in seven days: to staff', { ...toStaff, note: 'seven-days', left: 7 }),
    template(dueLetter, 'A request is due in two days: to staff', { ...toStaff, note: 'two-days', left: 2 }),
    template(dueLetter, 'A request is late: to staff', { ...toStaff, note: 'breach', left: -1 }),
  ],
}
