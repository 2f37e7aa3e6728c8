import { inWords } from '#lib/calendar/civil-date.ts'
import type { LetterParts } from '#lib/notices/letter.ts'
import type { DueWarning } from './clock-vocabulary.ts'
import type { StaffAddressed } from './tell-staff.ts'

type Due = Pick<StaffAddressed, 'firstName' | 'reference'> & { note: DueWarning; dueOn: string; left: number }

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

/** The same of an appeal: only whoever had no part in the decision gets it. */
export function appealDueLetter({ firstName, reference, note, dueOn, left }: Due): LetterParts {
  const late = note === 'breach'
  return {
    subject: late ? `The appeal about ${reference} is late` : `The appeal about ${reference} is due ${inDays(left)}`,
    firstName,
    paragraphs: late
      ? [
          'Decide this appeal as soon as you can.',
          `The last day was ${inWords(dueOn)}. That it was missed is recorded, and the person can see it.`,
        ]
      : [
          `Decide this appeal by ${inWords(dueOn)}: that is the last day. You had no part in the decision, so you may.`,
          'If it needs longer and the law allows it, say so to the person before that day.',
        ],
    action: { label: 'Open the appeal', path: `/admin/requests/${reference}/appeal` },
    reference,
  }
}
