import { sample, type TemplateGroup, template } from '#lib/notices/template.ts'
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
import { forgottenAddressLetter, recoveryCodesMadeLetter, recoveryCodeUsedLetter } from './recovery-letters.ts'

const { code, token, firstName } = sample
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
    template(recoveryCodesMadeLetter, 'Recovery codes were made', firstName),
    template(recoveryCodeUsedLetter, 'A recovery code signed somebody in', firstName),
    template(forgottenAddressLetter, 'Somebody asks which address they used, and it is this one', { token }, firstName),
  ],
}
