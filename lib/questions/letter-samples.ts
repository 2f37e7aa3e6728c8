import { sample, type TemplateGroup, template } from '#lib/notices/template.ts'
import { answeredLetter, askedLetter, questionForStaffLetter } from './letters.ts'

const { firstName, reference, day } = sample
const about = { firstName, reference, holdsAccount: true }

export const questionTemplates: TemplateGroup = {
  title: 'Questions',
  templates: [
    template(askedLetter, 'Somebody asked a question', { ...about, dueOn: day }),
    template(questionForStaffLetter, 'Somebody asked a question: to the privacy team', { reference, dueOn: day }),
    template(answeredLetter, 'A question was answered', about),
    template(answeredLetter, 'A question was answered, without an account', { ...about, holdsAccount: false }),
  ],
}
