import { inWords } from '#lib/calendar/civil-date.ts'
import type { LetterParts } from '#lib/notices/letter.ts'
import { operator } from '#lib/operator.ts'
import type { ErasureReceipt } from './receipt.ts'

type About = { reference: string; firstName?: string }

const pathOf = (reference: string) => `/account/requests/${reference}`

export function copyReadyLetter({ readyUntil, ...about }: About & { readyUntil: string }): LetterParts {
  return {
    ...about,
    subject: `Your copy is ready until ${inWords(readyUntil)}`,
    paragraphs: [
      `Sign in to read or download the copy of your data. It is ready until ${inWords(readyUntil)}; then we remove it, and you can ask for another.`,
      'We ask you to show once more that it is you before it opens. Each time it is read or downloaded is listed with your request.',
    ],
    action: { label: 'Read or download your copy', path: pathOf(about.reference) },
  }
}

export function correctedLetter({ field, ...about }: About & { field: string }): LetterParts {
  return {
    ...about,
    subject: 'Your data has been corrected',
    paragraphs: [
      `You do not need to do anything. What you asked us to correct (${field.toLowerCase()}) now stands as you gave it.`,
      'With your request you see what stood there before, and what stands there now.',
    ],
    action: { label: 'See the correction', path: pathOf(about.reference) },
  }
}

const settledWords = {
  objection: {
    subject: 'We have stopped the use you objected to',
    first: 'You do not need to do anything. We have stopped using your data in the way you objected to.',
  },
  restriction: {
    subject: 'Your data is now only kept',
    first: 'You do not need to do anything. From now on we keep the data but do nothing else with it.',
  },
}

export function settledLetter({ kind, ...about }: About & { kind: keyof typeof settledWords }): LetterParts {
  const { subject, first } = settledWords[kind]
  return {
    ...about,
    subject,
    paragraphs: [first],
    action: { label: 'See your request', path: pathOf(about.reference) },
  }
}

const countWords = (count: number) => `${count.toLocaleString('en-GB')} ${count === 1 ? 'record' : 'records'}`

/** What stayed, one line for each reason and day. */
function keptLines({ lines }: ErasureReceipt): string[] {
  const grouped = new Map<string, string[]>()
  for (const { title, because, until, kept, anonymised } of lines) {
    if (kept + anonymised === 0) continue
    const ending = `kept${until ? ` until ${inWords(until)}` : ''}. ${because}`
    grouped.set(ending, [...(grouped.get(ending) ?? []), title])
  }
  return [...grouped].map(([ending, titles]) => `${titles.join('; ')} – ${ending}`)
}

/** The last letter: what went, what stayed and until when. */
export function erasedLetter({
  receipt,
  whole,
  ...about
}: About & { receipt: ErasureReceipt; whole: boolean }): LetterParts {
  const { deleted, anonymised, kept } = receipt.totals
  return {
    ...about,
    subject: whole ? 'Your data has been deleted' : 'Part of your data has been deleted',
    paragraphs: [
      `You do not need to do anything. We deleted ${countWords(deleted)}, removed what is personal from ${countWords(anonymised)}, and kept ${countWords(kept)}.`,
      ...keptLines(receipt),
      ...(whole
        ? [
            `You can no longer sign in. To see the receipt, open the page below and give this reference and your e-mail address.`,
          ]
        : []),
      `If our answer is not right, write to ${operator.contact.privacyEmail}, or complain to the ${operator.authority.name}: ${operator.authority.url}.`,
    ],
    action: whole
      ? { label: 'See the receipt', path: '/requests/follow' }
      : { label: 'See the receipt', path: pathOf(about.reference) },
  }
}
