import { sample, type TemplateGroup, template } from '#lib/notices/template.ts'
import { answeredLetter, askedLetter, questionForStaffLetter } from './letters.ts'

const { firstName, reference, day } = sample
const about = { firstName, reference, holdsAccount: true }
const withoutAccount = { ...about, holdsAccount: false }

export const questionTemplates: TemplateGroup = {
  title: 'Questions',
  templates: [
    template(askedLetter, 'A question was asked', { ...about, dueOn: day }),
    template(questionForStaffLetter, 'A question was asked: to the privacy team', { reference, dueOn: day }),
    template(answeredLetter, 'A question was answered', about),
    template(answeredLetter, 'A question of somebody without an account was answered', withoutAccount),
  ],
}
