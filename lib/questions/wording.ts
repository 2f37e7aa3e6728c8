import { operator } from '#lib/operator.ts'
import type { QuestionShow, QuestionStanding } from './vocabulary.ts'

type Worded = { label: string; tone: 'good' | 'warn' | 'bad' | 'neutral'; next: string }

/** How a question stands, as whoever asked it reads it. */
export const standingWording = {
  waiting: { label: 'Waiting for our answer', tone: 'neutral', next: 'You do not need to do anything.' },
  late: {
    label: 'Our answer is late',
    tone: 'bad',
    next: 'We missed the day we told you, and are sorry. You still get an answer.',
  },
  answered: { label: 'Answered', tone: 'good', next: 'If something is still open, write to us below.' },
  closed: { label: 'Closed', tone: 'neutral', next: 'You can write again below. That opens it once more.' },
} as const satisfies Record<QuestionStanding, Worded>

export const showWording = {
  waiting: 'Waiting for us',
  answered: 'Answered, still open',
  closed: 'Closed',
} as const satisfies Record<QuestionShow, string>

const days = operator.questionAnswerDays
/** "within 5 working days" */
export const withinDays = `within ${days} working ${days === 1 ? 'day' : 'days'}`
