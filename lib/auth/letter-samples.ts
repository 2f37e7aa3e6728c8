import { momentInWords } from '#lib/calendar/civil-date.ts'
import { sample, type TemplateGroup, template } from '#lib/notices/template.ts'
import { operator } from '#lib/operator.ts'
import type { Issued } from './issue-proof.ts'
import {
  alreadyAccountLetter,
  freshCodeLetter,
  noAccountLetter,
  passkeyAddedLetter,
  passkeyRemovedLetter,
  signInLetter,
  signUpLetter,
} from './letters.ts'
import {
  forgottenAddressLetter,
  recoveryCodesCancelledLetter,
  recoveryCodesMadeLetter,
  recoveryCodeUsedLetter,
} from './recovery-letters.ts'

const { code, token, firstName } = sample
const made = { firstName, token, until: momentInWords(sample.moment, operator.timeZone) }
const issued: Issued = { proofId: 'sample', code, token }

export const signInTemplates: TemplateGroup = {
  title: 'Signing in',
  templates: [
    template(signInLetter, 'Somebody asks to sign in', issued, firstName),
    template(noAccountLetter, 'Somebody asks to sign in with an address that has no account'),
    template(signUpLetter, 'Somebody makes an account', issued),
    template(alreadyAccountLetter, 'Somebody makes an account with an address that has one', issued, firstName),
    template(freshCodeLetter, 'A step asks for a fresh proof', issued, firstName),
    template(passkeyAddedLetter, 'A passkey was added', firstName),
    template(passkeyRemovedLetter, 'A passkey was removed', firstName),
    template(recoveryCodesMadeLetter, 'Recovery codes were made for the first time', { ...made, older: false }),
    template(recoveryCodesMadeLetter, 'Recovery codes were made where there are some', { ...made, older: true }),
    template(recoveryCodesCancelledLetter, 'Somebody said that the new codes were not theirs', firstName),
    template(recoveryCodeUsedLetter, 'A recovery code signed somebody in', firstName),
    template(forgottenAddressLetter, 'Somebody asks which address they used, and it is this one', { token }, firstName),
  ],
}
