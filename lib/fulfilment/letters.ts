import { inWords } from '#lib/calendar/civil-date.ts'
import type { LetterParts } from '#lib/notices/letter.ts'
import { operator } from '#lib/operator.ts'
import { type Addressed, writeOrCall } from '#lib/requests/letters.ts'
import { pageOfPerson } from '#lib/requests/page-of-person.ts'
import type { ErasureReceipt } from './receipt.ts'

type About = Pick<Addressed, 'reference' | 'firstName' | 'page' | 'holdsAccount' | 'by'>
type CopyReady = { readyUntil: string }

const addressed = ({ reference, firstName }: About) => ({ reference, firstName })

/** On paper the copy itself comes with the letter, or right after it. */
function printedCopyLetter(about: About): LetterParts {
  return {
    ...addressed(about),
    subject: 'Your copy comes on paper',
    paragraphs: [
      'You do not need to do anything. The copy of your data comes on paper, with this letter or right after it.',
      'If it has not come within two weeks, write to us with your reference.',
    ],
  }
}

export function copyReadyLetter({ readyUntil, ...about }: About & CopyReady): LetterParts {
  if (about.by === 'post') return printedCopyLetter(about)
  return {
    ...addressed(about),
    subject: `Your copy is ready until ${inWords(readyUntil)}`,
    paragraphs: [
      `${about.holdsAccount ? 'Sign in' : 'Open the page below'} to read or download the copy of your data. It is ready until ${inWords(readyUntil)}; then we remove it, and you can ask for another.`,
      'We ask you to show once more that it is you before it opens. Each time it is read or downloaded is listed with your request.',
    ],
    action: { label: 'Read or download your copy', path: about.page },
  }
}

/** `field` is null where the person said in words what was wrong, and staff corrected it by hand. */
export function correctedLetter({ field, ...about }: About & { field: string | null }): LetterParts {
  return {
    ...addressed(about),
    subject: 'Your data has been corrected',
    paragraphs: [
      `You do not need to do anything. What you asked us to correct${field === null ? '' : ` (${field.toLowerCase()})`} now stands as you gave it.`,
      ...(field === null ? [] : ['With your request you see what stood there before, and what stands there now.']),
    ],
    action: { label: 'See the correction', path: about.page },
  }
}

export function notCorrectedLetter({ field, ...about }: About & { field: string }): LetterParts {
  return {
    ...addressed(about),
    subject: 'Your correction could not be made',
    paragraphs: [
      `Look at what stands there now (${field.toLowerCase()}), and ask again if it is still wrong.`,
      'We agreed to the correction, but what it was about has changed or gone since you asked. We changed nothing.',
    ],
    action: { label: 'See your request', path: about.page },
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
    ...addressed(about),
    subject,
    paragraphs: [first],
    action: { label: 'See your request', path: about.page },
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
    ...addressed(about),
    subject: whole ? 'Your data has been deleted' : 'Part of your data has been deleted',
    paragraphs: [
      `You do not need to do anything. We deleted ${countWords(deleted)}, removed what is personal from ${countWords(anonymised)}, and kept ${countWords(kept)}.`,
      ...keptLines(receipt),
      ...(whole
        ? [
            `${about.holdsAccount ? 'You can no longer sign in. ' : ''}${about.by === 'post' ? `To have the receipt, ${writeOrCall}.` : 'To see the receipt, open the page below and give this reference and your e-mail address.'}`,
          ]
        : []),
      `If our answer is not right, write to ${operator.contact.privacyEmail}, or complain to the ${operator.authority.name}: ${operator.authority.url}.`,
    ],
    action: whole
      ? { label: 'See the receipt', path: pageOfPerson({ holdsAccount: false }, about.reference).page }
      : { label: 'See the receipt', path: about.page },
  }
}
