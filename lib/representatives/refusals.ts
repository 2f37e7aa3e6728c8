import { fewestFacts } from '#lib/requests/matched-facts.ts'
import type { PermissionRefusal } from './confirm-permission.ts'
import type { LinkRefusal } from './link-represented.ts'
import type { ProofRefusal } from './record-proof.ts'
import type { RefuseRefusal } from './refuse-permission.ts'

export const permissionRefusals = {
  ended: 'This request has ended already, so there is nothing left to allow.',
} as const satisfies Record<PermissionRefusal, string>

export const refuseRefusals = {
  'already-ended': 'This request has ended already, so that it cannot be stopped any more. Write to us.',
} as const satisfies Record<RefuseRefusal, string>

export const proofRefusals = {
  'not-found': 'There is no such request, or nobody acts in it.',
  ended: 'This request has ended, or the person said no.',
  'already-sure': 'The person has said yes, or a proof was accepted already.',
  'no-document': 'They have sent no document. Ask for one in a message, or match facts.',
  'passkey-required':
    'The person requires their passkey before anything is given out, so facts that somebody else knows do not release it.',
  'same-person': 'You have accepted this already. Somebody else has to as well.',
  'too-few-facts': `Choose at least ${fewestFacts} facts.`,
  'own-data': 'This is about you. Somebody else has to do it.',
} as const satisfies Record<ProofRefusal, string>

export const linkRefusals = {
  'not-found': 'There is no such request, or its person was given by an address.',
  'too-late': 'The request has gone on, so that its person cannot be changed any more.',
  'no-account': 'No account has this address.',
  'own-data': 'This is about you. Somebody else has to do it.',
  'too-often': 'You have looked up many people. Wait an hour and try again.',
} as const satisfies Record<LinkRefusal, string>
