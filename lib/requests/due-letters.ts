import { inWords } from '#lib/calendar/civil-date.ts'
import type { LetterParts } from '#lib/notices/letter.ts'
import type { DueNote } from './vocabulary.ts'

type Due = { firstName: string; reference: string; note: Exclude<DueNote, 'late-refusal'>; dueOn: string; left: number }

const inDays = (left: number) => (left === 0 ? 'today' : left === 1 ? 'tomorrow' : `in ${left} days`)

/** To staff: that a request is due, or late. Which person it is about stands with the request. */
export function dueLetter({ firstName, reference, note, dueOn, left }: Due): LetterParts {
  const late = note === 'breach'
  return {
    subject: late ? `${reference} is late` : `${reference} is due ${inDays(left)}`,
    firstName,
    paragraphs: late
      ? [
          'Answer this request as soon as you can.',
          `The last day by law was ${inWords(dueOn)}. That it was missed is recorded, and the person can see it.`,
        ]
      : [
          `Answer this request by ${inWords(dueOn)}: that is the last day by law.`,
          'If it needs longer and the law allows it, say so to the person before that day.',
        ],
    action: { label: 'Open the request', path: `/admin/requests/${reference}` },
    reference,
  }
}
