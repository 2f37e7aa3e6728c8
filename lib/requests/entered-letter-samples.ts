import { sample, type TemplateGroup, template } from '#lib/notices/template.ts'
import { regimes } from '#lib/regimes/regimes.ts'
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
import { pageOfPerson } from './page-of-person.ts'
import { requestKinds } from './vocabulary.ts'

const { firstName, reference, day, token } = sample
const about = {
  ...({ firstName, reference, kind: 'copy', on: day, by: 'post' } as const),
  ...pageOfPerson({ holdsAccount: false }, reference),
}
const entered = { ...about, channel: 'post', receivedOn: '2026-12-01', targetDue: '2026-12-21', legalDue: day } as const

export const enteredTemplates: TemplateGroup = {
  title: 'Requests that came by post or phone',
  templates: [
    template(enteredLetter, 'Staff entered a letter', entered),
    template(enteredLetter, 'Staff entered a call', { ...entered, channel: 'phone' }),
    template(wasItYouLetter, 'To the mailbox that we hold: was it you?', { ...entered, by: 'mail', token }),
    template(proveByPostLetter, 'By post to the address that we hold: show that it is you', entered),
    template(joinedLetter, 'A second letter asks for the same', entered),
    template(confirmedLetter, 'The person said that it was them', { ...about, undoUntil: null }),
    template(confirmedLetter, 'The person said that a deletion was theirs', {
      ...{ ...about, kind: 'deletion', undoUntil: day },
    }),
    template(notYoursLetter, 'The person said that it was not them', about),
    template(identityMatchedLetter, 'Two of the team matched facts', about),
    ...requestKinds.map((kind) =>
      template(nothingHeldLetter, `We hold nothing (${kind})`, {
        ...{ ...about, kind, regime: regimes['us-ca'], region: 'US-CA' },
      }),
    ),
  ],
}
