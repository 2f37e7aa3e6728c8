import { sample, type TemplateGroup, template } from '#lib/notices/template.ts'
import { pageOfPerson } from '#lib/requests/page-of-person.ts'
import { followCodeLetter, joinedLetter } from './letters.ts'

const { firstName, reference, code } = sample

export const guestTemplates: TemplateGroup = {
  title: 'Requests without an account',
  templates: [
    template(followCodeLetter, 'Somebody wants to see how a request stands', { code }, reference),
    template(joinedLetter, 'Somebody asked again for what is under way', {
      ...({ firstName, reference, kind: 'copy' } as const),
      ...pageOfPerson({ holdsAccount: false }, reference),
    }),
  ],
}
