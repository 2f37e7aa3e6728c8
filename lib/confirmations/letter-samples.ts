import { sample, type TemplateGroup, template } from '#lib/notices/template.ts'
import { confirmLetter, reminderLetter } from './letters.ts'
import { confirmationPurposes } from './vocabulary.ts'

const { token } = sample

export const confirmationTemplates: TemplateGroup = {
  title: 'Confirming an address without an account',
  templates: confirmationPurposes.flatMap((purpose) => [
    template(confirmLetter, `Somebody without an account sent something (${purpose})`, {
      purpose,
      token,
      reference: null,
    }),
    template(reminderLetter, `The link was not opened for 12 hours (${purpose})`, { purpose, token, reference: null }),
  ]),
}
