import { sample, type TemplateGroup, template } from '#lib/notices/template.ts'
import { regimes } from '#lib/regimes/regimes.ts'
import { pageOfPerson } from '#lib/requests/page-of-person.ts'
import {
  appealAdmittedLetter,
  appealExtendedLetter,
  appealOverturnedLetter,
  appealReceivedLetter,
  appealRefusedLateLetter,
  appealUpheldLetter,
  appealWithdrawnLetter,
} from './letters.ts'

const { firstName, reference, day } = sample
const about = {
  ...({ firstName, reference, kind: 'copy', on: day } as const),
  ...pageOfPerson({ holdsAccount: true }, reference),
  ...{ regime: regimes['uk-gdpr'], region: 'GB' },
}
const explanation = 'Somebody else read every line again and found the reason to be right.'
const lateSince = '2026-12-01'

export const appealTemplates: TemplateGroup = {
  title: 'Appeals',
  templates: [
    template(appealReceivedLetter, 'An appeal was received', { ...about, dueOn: day, lateSince: null }),
    template(appealReceivedLetter, 'Whoever acts for the person sent an appeal', {
      ...{ ...about, dueOn: day, lateSince: null, sentFor: true },
    }),
    template(appealReceivedLetter, 'An appeal came after its last day', { ...about, dueOn: day, lateSince }),
    template(appealAdmittedLetter, 'An appeal is decided although it came late', { ...about, dueOn: day }),
    template(appealRefusedLateLetter, 'An appeal came too late to be decided', {
      ...{ ...about, lateSince, receivedOn: day },
      note: 'Nothing that was said explains why it came so late.',
    }),
    template(appealExtendedLetter, 'An appeal takes longer', { ...about, dueOn: day, reason: 'complexity' }),
    template(appealUpheldLetter, 'An appeal was decided: the decision is kept', { ...about, explanation }),
    template(appealOverturnedLetter, 'An appeal was decided: the decision is set aside', {
      ...{ ...about, explanation, dueOn: day },
    }),
    template(appealWithdrawnLetter, 'An appeal was taken back', { ...about, until: day }),
  ],
}
