import { type Day, inWords } from '#lib/calendar/civil-date.ts'
import { absolute } from '#lib/notices/letter.ts'
import { operator } from '#lib/operator.ts'
import { complaintAuthority } from '#lib/regimes/authorities.ts'
import { type NoticeField, type NoticeKind, requiredFields } from '#lib/regimes/notices.ts'
import { periodInWords } from '#lib/regimes/periods.ts'
import { appealPromise, complaintPeriodOf, lastDayToAppeal, lastDayToComplain } from '#lib/regimes/recourse.ts'
import type { Regime } from '#lib/regimes/regime.ts'
import { appealOf } from '#lib/regimes/regimes.ts'
import type { AnswerChannel, RequestKind } from './vocabulary.ts'

type NoticeFacts = {
  regime: Regime
  region: string
  kind: RequestKind
  /** The day of our answer: from it the days count in which something can be done about it. */
  on?: Day
  /** Whether a part of what was asked is still to be carried out. */
  inPart?: boolean
  legalDue?: Day
  holdsData?: boolean
  /** The way the letter goes: on paper there is no link. */
  by?: AnswerChannel
}

const until = (on: Day | undefined) =>
  on ? `until ${inWords(lastDayToAppeal(on))}` : `within ${periodInWords(appealPromise)} of this letter`

const postal = () => operator.contact.postalAddress.join(', ')

const rest: Record<RequestKind, string> = {
  copy: 'Everything that this does not cover we give you.',
  correction: 'Everything that this does not cover we correct.',
  deletion:
    'Everything that this does not cover we delete, and what stays because of it we use for no other purpose. Those who were given the data and need not keep it are told to delete it too.',
  objection: 'Every use that this does not cover ends.',
  restriction: 'Everything that this does not cover we only keep.',
}

/** Those fields that are the same sentence in every letter of a kind; the others say what was decided, and the letter itself has them. */
const standing: Partial<Record<NoticeField, (facts: NoticeFacts) => string>> = {
  'how-processed': () =>
    'How it goes on: somebody on our privacy team reviews it, decides about each kind of data, and we write to you what was decided and why.',
  verification: () =>
    'How we check that it is you: by your sign-in or a link to your e-mail address, and for a copy or a deletion by a second proof. If we cannot be sure, we ask you about facts that we already hold, never for an identity document.',
  confirmation: ({ holdsData, legalDue }) =>
    `This is our confirmation at once and in short${holdsData ? ': yes, we hold personal data about you' : ''}. The full answer says where it comes from, why we hold it and who is given it${legalDue ? `; you have it by ${inWords(legalDue)}` : ''}.`,
  complied: ({ inPart }) => (inPart ? 'We did a part of what you asked.' : 'We did not do what you asked.'),
  rest: ({ kind }) => rest[kind],
  appeal: ({ regime, on, inPart, by }) =>
    `If you think this is wrong, appeal${inPart ? ' as soon as the rest is done' : ''}: ${by === 'post' ? 'write' : 'open your request with the link below, or write'} to ${by === 'post' ? postal() : operator.contact.privacyEmail} with your reference, ${inPart ? 'at least ' : ''}${until(on)}. Somebody who had no part in the decision decides it within ${periodInWords(appealOf(regime).decide)}.`,
  'complaint-to-us': ({ regime, by }) =>
    `You can also complain to us about how we handled your data${by === 'post' ? ', in the same way' : ', with the same form: the link below leads to it'}. We acknowledge a complaint within ${periodInWords(regime.complaint?.acknowledge ?? appealOf(regime).decide)}, and tell you what came of it.`,
  'complaint-acknowledged': () => 'If you meant it as a complaint to us, this letter acknowledges it.',
  help: () => 'If you want help to understand this answer, write to us: we explain it.',
  'statement-beside': () =>
    'You can ask us to put a statement beside the data that says why you think it is wrong. Whoever reads the data then reads your statement too.',
  authority: ({ regime, region, on }) => {
    const { name, url } = complaintAuthority(regime, region)
    const period = complaintPeriodOf(regime)
    const by = on ? `, by ${inWords(lastDayToComplain(regime, on))}` : ''
    return `You can complain to ${name}, ${url}.${period ? ` It takes a complaint within ${periodInWords(period)}${by}.` : ''}`
  },
  court: () => 'You can also go to court.',
  'data-kept': () => 'The data you asked for stays as it is until none of these ways is open any more.',
  'record-kept': () => 'We keep a record that you asked and how we answered, for 24 months.',
  'opt-out-offer': () =>
    `Do you want us to stop selling or sharing your data? You can switch that off at any time, at once and without a check: ${absolute('/account/preferences')}`,
}

/** What the person's law wants said in such a letter, in its order. */
export function noticeSentences(notice: NoticeKind, facts: NoticeFacts): string[] {
  return requiredFields(facts.regime, notice, facts.kind).flatMap((field) => standing[field]?.(facts) ?? [])
}
