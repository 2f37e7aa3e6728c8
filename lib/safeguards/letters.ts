import type { LetterParts } from '#lib/notices/letter.ts'
import type { SafeguardChoice } from './vocabulary.ts'

const action = { label: 'Sign-in and security', path: '/account/security' }

/** After every change, so that one by somebody else is seen. */
export function safeguardLetter({ firstName, choice }: { firstName: string; choice: SafeguardChoice }): LetterParts {
  const on = choice === 'on'
  return {
    subject: on ? 'A passkey is now required before anything is given out' : 'A passkey is no longer required',
    firstName,
    paragraphs: [
      `If this was you, there is nothing to do. From now on a copy of your data and a new e-mail address ${on ? 'need your passkey' : 'no longer need your passkey'}.`,
      'If it was not you, sign the other browsers out and write to us.',
    ],
    action,
  }
}
