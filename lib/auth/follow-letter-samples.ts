import { sample, type TemplateGroup, template } from '#lib/notices/template.ts'
import { followCodeLetter, nothingToFollowLetter } from './follow-letters.ts'

const followable = ['question', 'child-report'] as const

export const followTemplates: TemplateGroup = {
  title: 'Seeing a question or a report without an account',
  templates: followable.flatMap((what) => [
    template(followCodeLetter, `Somebody wants to see theirs (${what})`, what, sample.code),
    template(nothingToFollowLetter, `Nothing has that reference and address (${what})`, what),
  ]),
}
