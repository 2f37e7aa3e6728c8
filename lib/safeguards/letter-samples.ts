import { sample, type TemplateGroup, template } from '#lib/notices/template.ts'
import { safeguardLetter } from './letters.ts'
import { safeguardChoices } from './vocabulary.ts'

const { firstName } = sample

export const safeguardTemplates: TemplateGroup = {
  title: 'Safeguards that a person chose',
  templates: safeguardChoices.map((choice) =>
    template(safeguardLetter, `A passkey is required from now on, or no longer (${choice})`, { firstName, choice }),
  ),
}
