import { sample, type TemplateGroup, template } from '#lib/notices/template.ts'
import { regimes } from '#lib/regimes/regimes.ts'
import {
  answerReceivedLetter,
  askedLetter,
  closedLetter,
  identityConfirmedLetter,
  remindedLetter,
  takenUpAgainLetter,
} from './ask-letters.ts'
import { pageOfPerson } from './page-of-person.ts'

const { firstName, reference, day } = sample
const about = {
  ...({ firstName, reference, kind: 'copy', on: day } as const),
  ...pageOfPerson({ holdsAccount: true }, reference),
}
const guest = { ...about, ...pageOfPerson({ holdsAccount: false }, reference) }
const onPaper = { ...guest, by: 'post' } as const
const asked = { identity: false, question: null, standsStill: false, due: day }
const recourse = { regime: regimes['eu-gdpr'], region: 'DE' }

export const askTemplates: TemplateGroup = {
  title: 'What we ask, and the answer',
  templates: [
    template(askedLetter, 'Staff asked something', { ...about, ...asked }),
    template(askedLetter, 'Staff asked who it is, and the clock stands still', {
      ...{ ...guest, ...asked, identity: true, standsStill: true },
    }),
    template(askedLetter, 'Staff asked something, on paper', {
      ...{ ...onPaper, ...asked, question: 'Which of our products do you use?' },
    }),
    template(remindedLetter, 'No answer came for two weeks', about),
    template(remindedLetter, 'No answer came for two weeks, on paper', onPaper),
    template(answerReceivedLetter, 'The answer came', { ...about, due: day }),
    template(identityConfirmedLetter, 'The person showed who they are', { ...about, due: day }),
    template(closedLetter, 'A request was closed for want of an answer', { ...about, ...recourse }),
    template(closedLetter, 'A request was closed for want of an answer, on paper', { ...onPaper, ...recourse }),
    template(takenUpAgainLetter, 'The answer came after we had closed', { ...about, due: day, appealed: false }),
    template(takenUpAgainLetter, 'The answer came after an appeal against the closing', {
      ...{ ...about, due: day, appealed: true },
    }),
  ],
}
