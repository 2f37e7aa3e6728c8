import type { Day } from '#lib/calendar/civil-date.ts'
import { inWords } from '#lib/calendar/civil-date.ts'
import type { RequestKind, RequestState } from './vocabulary.ts'

export const kindWording = {
  copy: {
    title: 'A copy of your data',
    action: 'Get a copy of your data',
    hint: 'Everything we hold about you, to read here or to download.',
    noun: 'your copy',
  },
  correction: {
    title: 'A correction',
    action: 'Correct something that is wrong',
    hint: 'For what you cannot change yourself in your account.',
    noun: 'your correction',
  },
  deletion: {
    title: 'A deletion',
    action: 'Delete your data',
    hint: 'You see what goes, what stays and why before you send it, and you can undo it for a while.',
    noun: 'your deletion',
  },
  objection: {
    title: 'An objection to a use',
    action: 'Object to how we use your data',
    hint: 'Tell us which use you do not want. We stop it unless we have strong reasons, and then we tell you them.',
    noun: 'your objection',
  },
  restriction: {
    title: 'A restriction',
    action: 'Ask us to only keep your data',
    hint: 'We keep the data but do nothing else with it, for example while you and we settle whether it is right.',
    noun: 'your restriction',
  },
} satisfies Record<RequestKind, { title: string; action: string; hint: string; noun: string }>

export type Tone = 'good' | 'warn' | 'bad' | 'neutral'

export interface StateWording {
  label: string
  tone: Tone
  /** What happens next, or that nothing does. */
  next: string
}

export const stateWording = {
  unconfirmed: {
    label: 'Waiting for you to confirm',
    tone: 'warn',
    next: 'Open the message we sent you and confirm your address. Without that, the request ends after 24 hours.',
  },
  received: {
    label: 'Received',
    tone: 'neutral',
    next: 'Somebody on our privacy team will review it. You do not need to do anything.',
  },
  'checking-identity': {
    label: 'Checking it is you',
    tone: 'warn',
    next: 'We need to be sure that it is you before we go on. Look at our last message for what to do.',
  },
  'in-review': {
    label: 'Being reviewed',
    tone: 'neutral',
    next: 'We are looking at what you asked for. You do not need to do anything.',
  },
  'waiting-for-person': {
    label: 'We need something from you',
    tone: 'warn',
    next: 'Answer our question below, and we will go on from there.',
  },
  decided: {
    label: 'Approved, preparing',
    tone: 'good',
    next: 'We have decided, and are getting ready to carry it out. You do not need to do anything.',
  },
  'cooling-off': {
    label: 'Approved, can still be undone',
    tone: 'good',
    next: 'Nothing has been deleted yet. If you change your mind, undo it here before the date shown.',
  },
  'carrying-out': {
    label: 'Being carried out',
    tone: 'good',
    next: 'This usually takes a few minutes. You can leave this page; we will write to you.',
  },
  'delayed-by-us': {
    label: 'Delayed by us',
    tone: 'warn',
    next: 'Something went wrong on our side. We keep trying, and the date by which we must answer stays the same.',
  },
  'on-hold': {
    label: 'On hold',
    tone: 'warn',
    next: 'We have to keep this data for now because of a legal duty. We will carry on once that duty ends.',
  },
  ready: {
    label: 'Ready',
    tone: 'good',
    next: 'Read it here or download it before the date shown. After that we delete the package.',
  },
  done: { label: 'Done', tone: 'good', next: 'Nothing more happens. If it is not what you asked for, you can appeal.' },
  'partly-done': {
    label: 'Partly done',
    tone: 'warn',
    next: 'We did part of it. Below is what we did not do, and why. You can appeal.',
  },
  declined: {
    label: 'Declined, here is why',
    tone: 'bad',
    next: 'The reasons are below. You can appeal, and somebody else will decide. You can also complain to the authority.',
  },
  withdrawn: {
    label: 'Withdrawn by you',
    tone: 'neutral',
    next: 'Nothing more happens. You can ask again at any time.',
  },
  expired: {
    label: 'Never confirmed',
    tone: 'neutral',
    next: 'Nobody confirmed the address in time, so nothing was done. You can ask again at any time.',
  },
  'closed-without-answer': {
    label: 'Closed without your answer',
    tone: 'neutral',
    next: 'We could not go on without your answer. Answer below and we take it up again, or appeal.',
  },
  'deemed-refused': {
    label: 'Not answered in time',
    tone: 'bad',
    next: 'We missed the date, and your law treats that as a refusal. You can appeal or complain to the authority.',
  },
  appealed: {
    label: 'Appeal being decided',
    tone: 'neutral',
    next: 'Somebody who had no part in the first decision will decide. You do not need to do anything.',
  },
  upheld: {
    label: 'Decision kept after your appeal',
    tone: 'bad',
    next: 'This is our final answer. You can complain to the authority named below.',
  },
  overturned: {
    label: 'Your appeal succeeded',
    tone: 'good',
    next: 'We are reviewing your request again. You do not need to do anything.',
  },
} satisfies Record<RequestState, StateWording>

/** The dates that belong into a state's label, where they are known. */
interface LabelFacts {
  readyUntil?: Day | null
  undoUntil?: Day | null
  clockPaused?: boolean
}

/** 'Ready until 6 December 2026' */
export function stateLabel(state: RequestState, { readyUntil, undoUntil, clockPaused }: LabelFacts = {}): string {
  const { label } = stateWording[state]
  if (state === 'ready' && readyUntil) return `Ready until ${inWords(readyUntil)}`
  if (state === 'cooling-off' && undoUntil) return `Approved, can be undone until ${inWords(undoUntil)}`
  return clockPaused ? `${label} (clock paused)` : label
}
