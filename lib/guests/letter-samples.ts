import { sample, type TemplateGroup, template } from '#lib/notices/template.ts'
import { longest } from '#lib/requests/sample-request.ts'
import { followCodeLetter, joinedLetter } from './letters.ts'

const { code, reference } = sample

export const guestTemplates: TemplateGroup = {
  title: 'Requests without an account',
  templates: [
    template(followCodeLetter, 'Somebody without an account wants to see their request', { code }, reference),
    template(joinedLetter, 'Somebody without an account asks again for what is being answered', longest),
  ],
}
