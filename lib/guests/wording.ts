import { kindWording } from '#lib/requests/wording.ts'

/** What each kind is, for somebody who has no account to see numbers or fields in. */
export const guestHints = {
  copy: 'Everything we hold about you, to read here or to download.',
  correction: 'Tell us what is wrong and what it should say. We check it and tell you what we did.',
  deletion: 'We delete what we hold about you, but for what a law makes us keep. You can undo it for a while.',
  objection: kindWording.objection.hint,
  restriction: kindWording.restriction.hint,
} satisfies Record<keyof typeof kindWording, string>
