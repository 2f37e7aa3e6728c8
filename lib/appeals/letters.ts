import { type Day, inWords } from '#lib/calendar/civil-date.ts'
import type { LetterParts } from '#lib/notices/letter.ts'
import type { Regime } from '#lib/regimes/regime.ts'
import { type Addressed, askedFor } from '#lib/requests/letters.ts'
import { noticeSentences } from '#lib/requests/notice-sentences.ts'

type About = Addressed & { regime: Regime; region: string }

const seen = ({ firstName, reference, page }: Addressed) => ({
  firstName,
  reference,
  action: { label: 'See your appeal', path: page },
})

export function appealReceivedLetter(
  of: About & { dueOn: Day; lateSince: Day | null; sentFor?: boolean },
): LetterParts {
  const next = of.lateSince
    ? `The last day for it was ${inWords(of.lateSince)}. Somebody looks whether it is decided all the same, and we write to you either way.`
    : `Somebody who had no part in the decision decides it by ${inWords(of.dueOn)}.`
  return {
    ...seen(of),
    subject: `We have your appeal about ${askedFor[of.kind]}`,
    paragraphs: [
      'You do not need to do anything. We write again when it is decided.',
      ...(of.sentFor ? ['Whoever acts for you sent it. If you do not want it, take it back on the page below.'] : []),
      next,
      ...noticeSentences('appeal-received', of),
    ],
  }
}

/** The authority to complain to and the court, where the law has one, stand below the explanation. */
export function appealUpheldLetter(of: About & { explanation: string }): LetterParts {
  return {
    ...seen(of),
    subject: `We looked again, and keep our decision about ${askedFor[of.kind]}`,
    paragraphs: [
      'You do not need to do anything. What else you can do is said below.',
      'Somebody who had no part in the decision looked at it again, and came to the same result. This is why:',
      of.explanation,
      ...noticeSentences('appeal-upheld', of),
    ],
  }
}

export function appealOverturnedLetter(of: About & { explanation: string; dueOn: Day }): LetterParts {
  return {
    ...seen(of),
    subject: 'Your appeal succeeded: we review your request again',
    paragraphs: [
      'You do not need to do anything.',
      'Somebody who had no part in the decision looked at it again, and set it aside. This is why:',
      of.explanation,
      `The review begins again now. You have our answer by ${inWords(of.dueOn)}, and can appeal against it again.`,
      ...noticeSentences('appeal-overturned', of),
    ],
  }
}

export function appealRefusedLateLetter(of: About & { lateSince: Day; receivedOn: Day; note: string }): LetterParts {
  return {
    ...seen(of),
    subject: 'Your appeal came too late to be decided',
    paragraphs: [
      'You do not need to do anything. What else you can do is said below.',
      `The last day for it was ${inWords(of.lateSince)}. It reached us on ${inWords(of.receivedOn)}.`,
      of.note,
      ...noticeSentences('appeal-upheld', of),
    ],
  }
}

export function appealAdmittedLetter(of: About & { dueOn: Day }): LetterParts {
  return {
    ...seen(of),
    subject: 'Your appeal is decided, although it came late',
    paragraphs: [
      'You do not need to do anything. We write again when it is decided.',
      `Somebody who had no part in the decision decides it by ${inWords(of.dueOn)}.`,
    ],
  }
}

const reasonWords = {
  complexity: 'what you appeal about is complex',
  'number-of-requests': 'of the number of requests and appeals that you have sent us',
}

export function appealExtendedLetter(of: About & { dueOn: Day; reason: keyof typeof reasonWords }): LetterParts {
  return {
    ...seen(of),
    subject: `We need until ${inWords(of.dueOn)} for your appeal`,
    paragraphs: [
      'You do not need to do anything.',
      `We decide your appeal by ${inWords(of.dueOn)}. We need longer because ${reasonWords[of.reason]}.`,
      ...noticeSentences('extension', of),
    ],
  }
}

export function appealWithdrawnLetter(of: Addressed & { until: Day }): LetterParts {
  return {
    ...seen(of),
    subject: 'You took back your appeal',
    paragraphs: [
      `You do not need to do anything. You can appeal again until ${inWords(of.until)}.`,
      'Our answer stays as it was.',
    ],
  }
}
