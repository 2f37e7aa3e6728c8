import { sample, type TemplateGroup, template } from '#lib/notices/template.ts'
import {
  accountKeptLetter,
  accountReportedLetter,
  reportClosedLetter,
  reportForStaffLetter,
  reportReceivedLetter,
} from './letters.ts'
import { childReportOutcomes } from './vocabulary.ts'

const { firstName, reference } = sample

export const childTemplates: TemplateGroup = {
  title: 'Reports about a child’s account',
  templates: [
    template(reportReceivedLetter, 'Somebody reported an account', { firstName, reference }),
    template(reportForStaffLetter, 'Somebody reported an account: to the privacy team', { reference }),
    template(accountReportedLetter, 'To the holder of an account that was reported', { firstName, reference }),
    template(accountReportedLetter, 'The same, on paper', { firstName, reference, by: 'post' }),
    template(accountKeptLetter, 'Two of the team found that it is no child’s account', { firstName, reference }),
    ...childReportOutcomes.map((outcome) =>
      template(reportClosedLetter, `To the reporter (${outcome})`, { firstName, reference, outcome }),
    ),
  ],
}
