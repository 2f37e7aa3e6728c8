import { sample, type TemplateGroup, template } from '#lib/notices/template.ts'
import { regimes } from '#lib/regimes/regimes.ts'
import { deemedRefusedLetter } from './deemed-refusal-letter.ts'
import { appealDueLetter, dueLetter } from './due-letters.ts'
import { extendedLetter } from './extension-letter.ts'
import { pageOfPerson } from './page-of-person.ts'

const { firstName, reference, day } = sample
const about = {
  ...({ firstName, reference, kind: 'copy', on: day } as const),
  ...pageOfPerson({ holdsAccount: true }, reference),
  ...{ regime: regimes['ca-pipeda'], region: 'CA' },
}
const due = { firstName, reference, dueOn: day }
const facts = 'Two systems have to be searched by hand.'

export const dueTemplates: TemplateGroup = {
  title: 'Dates, and more time',
  templates: [
    template(extendedLetter, 'Staff took more time', {
      ...({ ...about, reason: 'complexity', facts, dueBefore: day, due: '2027-01-21' } as const),
    }),
    template(deemedRefusedLetter, 'A date passed that the law reads as a refusal', { ...about, legalDue: day }),
    template(deemedRefusedLetter, 'The same, on paper', { ...about, legalDue: day, by: 'post' }),
    template(dueLetter, 'A request is due in seven days: to staff', { ...due, note: 'seven-days', left: 7 }),
    template(dueLetter, 'A request is due today: to staff', { ...due, note: 'two-days', left: 0 }),
    template(dueLetter, 'A request is late: to staff', { ...due, note: 'breach', left: -1 }),
    template(appealDueLetter, 'An appeal is due: to those who had no part', { ...due, note: 'two-days', left: 1 }),
    template(appealDueLetter, 'An appeal is late: to those who had no part', { ...due, note: 'breach', left: -1 }),
  ],
}
