import { sample, type TemplateGroup, template } from '#lib/notices/template.ts'
import { addressChangedLetter, addressTakenLetter, newAddressLetter } from './address-letters.ts'

const { code, token, firstName } = sample

export const accountTemplates: TemplateGroup = {
  title: 'Accounts',
  templates: [
    template(newAddressLetter, 'An account wants another e-mail address: to that address', {
      proofId: 'sample',
      code,
      token,
    }),
    template(addressTakenLetter, 'The same, when that address belongs to another account', firstName),
    template(addressChangedLetter, 'An account has another e-mail address: to the one that was left', firstName),
  ],
}
