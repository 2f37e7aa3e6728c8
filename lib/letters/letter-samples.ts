import { sample, type TemplateGroup, template } from '#lib/notices/template.ts'
import { cameBackForStaffLetter, paperCameBackLetter } from './letters.ts'

const { reference } = sample
const cameBack = { reference, outboxId: '00000000-0000-4000-8000-000000000000', code: '5.1.1' }
const open = { ...cameBack, state: 'in-review', recourseEndsAt: null } as const
const ended = { ...cameBack, state: 'declined', recourseEndsAt: new Date('2026-12-22T23:59:59Z') } as const
const appealed = { ...cameBack, state: 'appealed', recourseEndsAt: null } as const

export const letterTemplates: TemplateGroup = {
  title: 'Letters that came back',
  templates: [
    template(paperCameBackLetter, 'The post brought back a letter: to the privacy team', {
      ...({ ...cameBack, what: 'letter', why: 'moved' } as const),
    }),
    template(paperCameBackLetter, 'The post brought back a copy: to the privacy team', {
      ...({ reference, what: 'copy', outboxId: null, why: 'not-collected' } as const),
    }),
    template(cameBackForStaffLetter, 'A letter about an open request came back: to the privacy team', open),
    template(cameBackForStaffLetter, 'A letter came back while the person can still object: to the team', ended),
    template(cameBackForStaffLetter, 'A letter came back while an appeal is open: to the privacy team', appealed),
  ],
}
