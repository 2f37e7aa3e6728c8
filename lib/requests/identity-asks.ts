import { fewestFacts } from './matched-facts.ts'
import type { IdentityAsk } from './vocabulary.ts'

export const identityAskWords = {
  'mailed-code': {
    label: 'A code that we mail to the address of the account',
    request: 'Sign in, and type the code that we mail you.',
  },
  passkey: { label: 'Their passkey', request: 'Sign in, and show your passkey.' },
  facts: {
    label: `At least ${fewestFacts} facts that we already hold`,
    request:
      'Tell us facts that only you would know, such as the last thing you bought and when. Leave out card numbers.',
  },
  document: {
    label: 'An identity document, looked at and not kept',
    request: 'Show us a document with your name on it, on a call or in person. Do not send it: we keep no copy.',
  },
} as const satisfies Record<IdentityAsk, { label: string; request: string }>

type Known = { holdsAccount: boolean; hasPasskey: boolean }

/**
 * What this person can be asked to show. Whoever holds an account shows it by the account, never by a document (11 CCR §7061; GDPR 12(6) asks only
 * for what is necessary); the others have only what we hold, and as the last resort a document that nobody keeps (decision 8).
 */
export function identityAsksOf({ holdsAccount, hasPasskey }: Known): IdentityAsk[] {
  if (!holdsAccount) return ['facts', 'document']
  return hasPasskey ? ['mailed-code', 'passkey', 'facts'] : ['mailed-code', 'facts']
}
