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

/** To whoever wants an answer on paper: the copy itself is in the envelope. */
export function copyPrintedLetter(about: About): LetterParts {
  return {
    ...about,
    subject: 'The copy of your data comes with this letter',
    paragraphs: [
      'You do not need to do anything. The copy of your data that you asked for is printed and lies in this envelope.',
      'If something is missing or wrong, write to us and give the reference.',
    ],
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

export function notCorrectedLetter({ field, ...about }: About & { field: string }): LetterParts {
  return {
    ...about,
    subject: 'Your correction could not be made',
    paragraphs: [
      `Look at what stands there now (${field.toLowerCase()}), and ask again if it is still wrong.`,
      'We agreed to the correction, but what it was about has changed or gone since you asked. We changed nothing.',
    ],
    action: { label: 'See your request', path: pathOf(about.reference) },
  }
}

const settledWords = {
  objection: {
    subject: 'Your objection has been granted',
    first: 'You do not need to do anything. Our staff have agreed to your objection and put it into effect.',
  },
  restriction: {
    subject: 'Your restriction has been granted',
    first:
      'You do not need to do anything. Our staff have agreed that the data is kept and not used otherwise, and put it into effect.',
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
