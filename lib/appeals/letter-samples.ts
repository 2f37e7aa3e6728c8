import { sample, type TemplateGroup, template } from '#lib/notices/template.ts'
import { longest, longestUnderLaw } from '#lib/requests/sample-request.ts'
import {
  appealAdmittedLetter,
  appealExtendedLetter,
  appealOverturnedLetter,
  appealReceivedLetter,
  appealRefusedLateLetter,
  appealUpheldLetter,
  appealWithdrawnLetter,
} from './letters.ts'

const { day } = sample
const lastDay = '2026-11-30'
const explanation = 'We looked at every record again, and the first decision read the law too widely.'

export const appealTemplates: TemplateGroup = {
  title: 'Appeals',
  templates: [
    template(appealReceivedLetter, 'An appeal was received', { ...longestUnderLaw, dueOn: day, lateSince: null }),
    template(appealReceivedLetter, 'An appeal was received after the last day', {
      ...longestUnderLaw,
      dueOn: day,
      lateSince: lastDay,
    }),
    template(appealAdmittedLetter, 'An appeal that came late is decided all the same', {
      ...longestUnderLaw,
      dueOn: day,
    }),
    template(appealRefusedLateLetter, 'An appeal that came late is not decided', {
      ...longestUnderLaw,
      lateSince: lastDay,
      receivedOn: day,
      note: 'You had our letter in August.',
    }),
    template(appealExtendedLetter, 'An appeal takes longer', { ...longestUnderLaw, dueOn: day, reason: 'complexity' }),
    template(appealUpheldLetter, 'The decision stays after an appeal', { ...longestUnderLaw, explanation }),
    template(appealOverturnedLetter, 'An appeal succeeded', { ...longestUnderLaw, explanation, dueOn: day }),
    template(appealWithdrawnLetter, 'An appeal was taken back', { ...longest, until: day }),
  ],
}
