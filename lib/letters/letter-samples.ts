import { sample, type TemplateGroup, template } from '#lib/notices/template.ts'
import { cameBackForStaffLetter, paperCameBackLetter } from './letters.ts'

const { reference } = sample
const cameBack = { reference, outboxId: '00000000-0000-4000-8000-000000000000', code: '5.1.1' }

export const letterTemplates: TemplateGroup = {
  title: 'Letters that came back',
  templates: [
    template(cameBackForStaffLetter, 'A letter about an open request came back: to the privacy team', cameBack),
    template(paperCameBackLetter, 'The post brought back a letter: to the privacy team', {
      ...({ ...cameBack, what: 'letter', why: 'moved' } as const),
    }),
    template(paperCameBackLetter, 'The post brought back a copy: to the privacy team', {
      ...({ reference, what: 'copy', outboxId: null, why: 'not-collected' } as const),
    }),
  ],
}
