import type { LetterParts } from '#lib/notices/letter.ts'
import type { Followable } from './follow-ticket.ts'
import { minutesFresh } from './vocabulary.ts'

const things = {
  question: { noun: 'question', ask: { label: 'Ask a question', path: '/questions' } },
  'child-report': { noun: 'report', ask: { label: 'Make a report', path: '/children' } },
} as const satisfies Record<Followable, { noun: string; ask: { label: string; path: string } }>

export function followCodeLetter(what: Followable, code: string): LetterParts {
  const { noun } = things[what]
  return {
    subject: `Your code to see your ${noun}`,
    paragraphs: [
      `Type this code on the page that asked for it. It works once, for ${minutesFresh} minutes.`,
      'If this was not you, do nothing: without this letter nobody sees it.',
    ],
    code,
  }
}

export function nothingToFollowLetter(what: Followable): LetterParts {
  const { noun, ask } = things[what]
  return {
    subject: `There is no ${noun} with that reference for this address`,
    paragraphs: [
      'If it was you, check the reference, or use the address with which you wrote to us. Nothing was opened.',
      'If it was not you, you do not need to do anything.',
    ],
    action: ask,
  }
}
