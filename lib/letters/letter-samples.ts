import { sample, type TemplateGroup, template } from '#lib/notices/template.ts'
import { cameBackForStaffLetter } from './letters.ts'

const { reference } = sample
const cameBack = { reference, outboxId: '00000000-0000-4000-8000-000000000000', code: '5.1.1' }

export const letterTemplates: TemplateGroup = {
  title: 'Letters that came back',
  templates: [
    template(cameBackForStaffLetter, 'A letter about an open request came back: to the privacy team', cameBack),
  ],
}
