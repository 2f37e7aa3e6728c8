import { done, type Outcome, refused } from '#lib/outcome.ts'
import {
  type Actor,
  type EndState,
  endStates,
  type OpenState,
  openStates,
  type RequestEvent,
  type RequestState,
} from './vocabulary.ts'

interface Way {
  next: RequestState
  by: readonly Actor[]
}

const asker: readonly Actor[] = ['person', 'representative']
const person: readonly Actor[] = ['person']
const staff: readonly Actor[] = ['staff']
const system: readonly Actor[] = ['system']
const staffOrSystem: readonly Actor[] = ['staff', 'system']
/** Staff too: an answer or a wish may come by post or phone. */
const askerOrStaff: readonly Actor[] = ['person', 'representative', 'staff']

/** The link that says so exists for a copy alone: it works for as long as anything could still be given out. */
const disowned = { disown: { next: 'withdrawn', by: person } } satisfies Partial<Record<RequestEvent, Way>>

/** Until it is carried out a request can be taken back, and anybody whose address was used can say that it was not them. */
const takenBack = {
  // By the system where the person's own deletion has taken the account: nobody is left to answer.
  withdraw: { next: 'withdrawn', by: [...askerOrStaff, 'system'] },
  ...disowned,
} satisfies Partial<Record<RequestEvent, Way>>

/** PIPEDA 8(5) and Quebec's s. 32: no answer in time is a refusal. Only where the regime says so. */
const unanswered = { 'fall-silent': { next: 'deemed-refused', by: system } } satisfies Partial<
  Record<RequestEvent, Way>
>

/** The person's own deletion has taken the account: nobody is left to carry it out for. */
const goneWithAccount = { withdraw: { next: 'withdrawn', by: system } } satisfies Partial<Record<RequestEvent, Way>>

const declined = { decline: { next: 'declined', by: staff } } satisfies Partial<Record<RequestEvent, Way>>
const held = { hold: { next: 'on-hold', by: staffOrSystem } } satisfies Partial<Record<RequestEvent, Way>>
const appealed = { appeal: { next: 'appealed', by: askerOrStaff } } satisfies Partial<Record<RequestEvent, Way>>

/** By the system where the person's own deletion has taken the account: nothing is left that a second look could change. */
const askerOrSystem: readonly Actor[] = [...asker, 'system']

/** An appeal that ends undecided leaves the answer as it was, so each end has its own way back to it. */
const appealWithdrawn = {
  'withdraw-appeal-of-done': { next: 'done', by: askerOrSystem },
  'withdraw-appeal-of-partly-done': { next: 'partly-done', by: askerOrSystem },
  'withdraw-appeal-of-declined': { next: 'declined', by: askerOrSystem },
  'withdraw-appeal-of-closed-without-answer': { next: 'closed-without-answer', by: askerOrSystem },
  'withdraw-appeal-of-deemed-refused': { next: 'deemed-refused', by: askerOrSystem },
} satisfies Partial<Record<RequestEvent, Way>>

const finishedBy = (by: readonly Actor[]) =>
  ({
    finish: { next: 'done', by },
    'finish-partly': { next: 'partly-done', by },
  }) satisfies Partial<Record<RequestEvent, Way>>

/** The whole life of a request: what may happen in each state, who may do it, where it leads. */
export const lifecycle = {
  unconfirmed: {
    confirm: { next: 'received', by: asker },
    expire: { next: 'expired', by: system },
    ...takenBack,
  },
  received: {
    'start-review': { next: 'in-review', by: staff },
    'ask-identity': { next: 'checking-identity', by: staffOrSystem },
    ...unanswered,
    ...takenBack,
  },
  'checking-identity': {
    'confirm-identity': { next: 'in-review', by: ['person', 'representative', 'staff', 'system'] },
    // What they sent is looked at in the review: it may prove who they are, or not.
    answer: { next: 'in-review', by: askerOrStaff },
    'close-unanswered': { next: 'closed-without-answer', by: staffOrSystem },
    ...declined,
    ...unanswered,
    ...takenBack,
  },
  'in-review': {
    decide: { next: 'decided', by: staff },
    'ask-identity': { next: 'checking-identity', by: staff },
    'ask-person': { next: 'waiting-for-person', by: staff },
    ...declined,
    ...unanswered,
    ...takenBack,
  },
  'waiting-for-person': {
    answer: { next: 'in-review', by: askerOrStaff },
    'close-unanswered': { next: 'closed-without-answer', by: staffOrSystem },
    ...unanswered,
    ...takenBack,
  },
  decided: {
    'start-cooling-off': { next: 'cooling-off', by: staffOrSystem },
    'carry-out': { next: 'carrying-out', by: system },
    ...held,
    ...takenBack,
  },
  'cooling-off': {
    'end-cooling-off': { next: 'decided', by: ['person', 'representative', 'system'] },
    'carry-out': { next: 'carrying-out', by: system },
    ...held,
    ...takenBack,
  },
  'carrying-out': {
    ...finishedBy(staffOrSystem),
    'make-ready': { next: 'ready', by: system },
    fail: { next: 'delayed-by-us', by: system },
    // A hold found here stops the first step: nothing is gone yet. One found later leaves the request partly done.
    ...held,
    ...disowned,
    ...goneWithAccount,
  },
  'delayed-by-us': {
    'carry-out': { next: 'carrying-out', by: staffOrSystem },
    ...held,
    ...disowned,
    ...goneWithAccount,
  },
  'on-hold': {
    'release-hold': { next: 'decided', by: staffOrSystem },
    ...takenBack,
  },
  ready: {
    ...finishedBy(['person', 'system']),
    ...disowned,
  },
  done: appealed,
  'partly-done': appealed,
  declined: appealed,
  withdrawn: {},
  expired: {},
  'closed-without-answer': appealed,
  'deemed-refused': appealed,
  appealed: {
    uphold: { next: 'upheld', by: staff },
    // By the system where a late answer takes up again what was closed for want of it.
    overturn: { next: 'overturned', by: staffOrSystem },
    ...appealWithdrawn,
  },
  upheld: {},
  overturned: { reopen: { next: 'in-review', by: staffOrSystem } },
} satisfies Record<RequestState, Partial<Record<RequestEvent, Way>>>

const table: Record<RequestState, Partial<Record<RequestEvent, Way>>> = lifecycle

export function nextState(
  state: RequestState,
  event: RequestEvent,
  actor: Actor,
): Outcome<RequestState, 'not-allowed'> {
  const way = table[state][event]
  return way?.by.includes(actor) ? done(way.next) : refused('not-allowed')
}

/** What this actor may do now: for buttons, and for the deeds behind them. */
export function allowedEvents(state: RequestState, actor: Actor): RequestEvent[] {
  const ways = Object.entries(table[state]) as [RequestEvent, Way][]
  return ways.filter(([, way]) => way.by.includes(actor)).map(([event]) => event)
}

/** Where a decision can be on its way; while it is not known who asks, only one to decline. */
export function isUnderReview(state: RequestState): boolean {
  return state === 'in-review' || state === 'checking-identity'
}

/** Where a decision is still to come. */
export function isUndecided(state: RequestState): boolean {
  return state === 'received' || isUnderReview(state)
}

export function isEnd(state: RequestState): state is EndState {
  return endStates.some((end) => end === state)
}

export function isOpen(state: RequestState): state is OpenState {
  return openStates.some((open) => open === state)
}
