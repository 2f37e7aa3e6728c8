import { sample, type TemplateGroup, template } from '#lib/notices/template.ts'
import {
  confirmedLetter,
  enteredLetter,
  identityMatchedLetter,
  joinedLetter,
  nothingHeldLetter,
  notYoursLetter,
  proveByPostLetter,
  wasItYouLetter,
} from './entered-letters.ts'
import { about, longest, underLaw } from './sample-request.ts'

const { day, token } = sample
const came = { channel: 'post', receivedOn: '2026-11-24', targetDue: '2026-12-21', legalDue: day } as const
const entered = { ...longest, ...came }

export const enteredTemplates: TemplateGroup = {
  title: 'Requests that came by post or phone',
  templates: [
    template(wasItYouLetter, 'Somebody wrote in the name of a person: to the mailbox', { ...entered, token }),
    template(proveByPostLetter, 'Somebody wrote in the name of a person: to the postal address', entered),
    template(enteredLetter, 'A request was entered', entered),
    template(joinedLetter, 'A letter asks for what is being answered', entered),
    template(confirmedLetter, 'The person said that it was them', { ...longest, undoUntil: null }),
    template(confirmedLetter, 'The person said that a deletion was theirs', {
      ...about,
      kind: 'deletion',
      undoUntil: day,
    }),
    template(identityMatchedLetter, 'Two of the team matched facts', longest),
    template(notYoursLetter, 'The person said that it was not them', about),
    template(nothingHeldLetter, 'We hold nothing about whoever asked', underLaw),
  ],
}
