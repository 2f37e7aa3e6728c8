import { sample, type TemplateGroup, template } from '#lib/notices/template.ts'
import { pageOfPerson } from '#lib/requests/page-of-person.ts'
import { messageForStaffLetter, messageLetter } from './letters.ts'

const { firstName, reference } = sample
const page = pageOfPerson({ holdsAccount: true }, reference)
const message = { firstName, reference, kind: 'copy', ...page, body: 'Your parcel is on its way.' } as const

export const threadTemplates: TemplateGroup = {
  title: 'Messages',
  templates: [
    template(messageLetter, 'Staff wrote a message', message),
    template(messageLetter, 'Staff wrote a message, on paper', { ...message, by: 'post' }),
    template(messageForStaffLetter, 'The person wrote a message: to whoever works on it', { firstName, reference }),
  ],
}
