import { sample, type TemplateGroup, template } from '#lib/notices/template.ts'
import { handedOverLetter } from './letters.ts'

const { firstName, reference } = sample

export const teamworkTemplates: TemplateGroup = {
  title: 'Among the team',
  templates: [template(handedOverLetter, 'A request was handed over', { firstName, reference })],
}
