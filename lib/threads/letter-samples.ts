import { sample, type TemplateGroup, template } from '#lib/notices/template.ts'
import { messageForStaffLetter, messageLetter } from './letters.ts'

const { firstName, reference } = sample

export const threadTemplates: TemplateGroup = {
  title: 'Messages',
  templates: [
    template(messageLetter, 'Staff wrote a message', { firstName, reference }),
    template(messageForStaffLetter, 'The person wrote a message: to the privacy team', reference),
  ],
}
