import { sample, type TemplateGroup, template } from '#lib/notices/template.ts'
import {
  accountKeptLetter,
  accountReportedLetter,
  reportClosedLetter,
  reportForStaffLetter,
  reportReceivedLetter,
} from './letters.ts'

const { firstName, reference } = sample
const about = { firstName, reference }

export const childTemplates: TemplateGroup = {
  title: 'Reports about a child’s account',
  templates: [
    template(reportReceivedLetter, 'A report was confirmed: to whoever made it', about),
    template(reportForStaffLetter, 'A report was confirmed: to the privacy team', { reference }),
    template(accountReportedLetter, 'A report found an account: to its holder', about),
    template(reportClosedLetter, 'The account was deleted: to whoever made the report', { ...about, outcome: 'done' }),
    template(reportClosedLetter, 'Nothing was deleted: to whoever made the report', { ...about, outcome: 'could-not' }),
    template(accountKeptLetter, 'Nothing was deleted: to the holder of the account', about),
  ],
}
