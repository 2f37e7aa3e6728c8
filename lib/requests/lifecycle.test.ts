import { describe, expect, it } from 'vitest'
import { allowedEvents, isEnd, isOpen, lifecycle, nextState } from './lifecycle.ts'
import { actors, endStates, type RequestEvent, type RequestState, requestEvents, requestStates } from './vocabulary.ts'

/** A small seeded generator, so that a walk that fails can be walked again. */
function dice(seed: number) {
  let state = seed
  return (sides: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * sides)
  }
}

const waysOut = (state: RequestState): RequestState[] => Object.values(lifecycle[state]).map((way) => way.next)

function reachableFrom(start: RequestState): Set<RequestState> {
  const seen = new Set<RequestState>([start])
  for (const state of seen) for (const next of waysOut(state)) seen.add(next)
  return seen
}

function walk(start: RequestState, ...steps: RequestEvent[]): RequestState {
  return steps.reduce((state, event) => {
    const by = actors.find((actor) => nextState(state, event, actor).ok)
    if (!by) throw new Error(`${event} is not allowed in ${state}`)
    const outcome = nextState(state, event, by)
    if (!outcome.ok) throw new Error(outcome.refusal)
    return outcome.value
  }, start)
}

describe('the life of a request', () => {
  it('copy: from request to download', () => {
    expect(
      walk(
        'unconfirmed',
        'confirm',
        'start-review',
        'decide',
        'carry-out',
        'fail',
        'carry-out',
        'make-ready',
        'finish',
      ),
    ).toBe('done')
  })

  it('correction, objection, restriction: decided, then carried out', () => {
    expect(walk('received', 'start-review', 'ask-person', 'answer', 'decide', 'carry-out', 'finish')).toBe('done')
  })

  it('deletion: cooling-off, undo, hold', () => {
    const cooling = walk('received', 'start-review', 'decide', 'start-cooling-off')
    expect(walk(cooling, 'withdraw')).toBe('withdrawn')
    expect(walk(cooling, 'carry-out', 'finish-partly')).toBe('partly-done')
    expect(walk(cooling, 'end-cooling-off', 'carry-out', 'hold', 'release-hold', 'carry-out', 'finish')).toBe('done')
  })

  it('decline, appeal, overturned, reviewed again', () => {
    expect(walk('received', 'start-review', 'decline', 'appeal', 'uphold')).toBe('upheld')
    expect(walk('declined', 'appeal', 'overturn', 'reopen', 'decide', 'carry-out', 'finish')).toBe('done')
  })

  it('closed for want of an answer, which then comes', () => {
    const closed = walk('received', 'start-review', 'ask-person', 'close-unanswered')
    expect(closed).toBe('closed-without-answer')
    expect(walk(closed, 'appeal', 'overturn', 'reopen')).toBe('in-review')
    expect(walk('received', 'ask-identity', 'answer', 'decide')).toBe('decided')
  })

  it('cannot be taken back once it is being carried out', () => {
    for (const actor of actors.filter((each) => each !== 'system')) {
      expect(nextState('carrying-out', 'withdraw', actor)).toEqual({ ok: false, refusal: 'not-allowed' })
      expect(nextState('delayed-by-us', 'withdraw', actor).ok).toBe(false)
    }
    // With the account nobody is left to carry it out for.
    for (const state of ['carrying-out', 'delayed-by-us'] as const)
      expect(nextState(state, 'withdraw', 'system')).toEqual({ ok: true, value: 'withdrawn' })
  })

  it('lets nobody but staff decide, and nobody but the person undo by "this was not me"', () => {
    for (const event of ['decide', 'decline', 'uphold', 'overturn'] as const) {
      for (const state of requestStates) {
        for (const actor of actors) {
          // The software sets a closing aside when the answer comes after all (answer-asked.ts).
          if (nextState(state, event, actor).ok && event !== 'overturn') expect(actor).toBe('staff')
          if (nextState(state, 'overturn', actor).ok) expect(['staff', 'system']).toContain(actor)
          if (nextState(state, 'disown', actor).ok) expect(actor).toBe('person')
        }
      }
    }
  })
})

describe('the table', () => {
  it('reaches every state from the two ways in', () => {
    const reached = new Set([...reachableFrom('unconfirmed'), ...reachableFrom('received')])
    expect([...reached].sort()).toEqual([...requestStates].sort())
  })

  it('uses every event, and lets somebody do each', () => {
    const used = new Set(requestStates.flatMap((state) => Object.keys(lifecycle[state])))
    expect([...used].sort()).toEqual([...requestEvents].sort())
    for (const state of requestStates) {
      for (const way of Object.values(lifecycle[state])) expect(way.by.length).toBeGreaterThan(0)
    }
  })

  it('leaves an end by an appeal only, and comes to an end from everywhere else', () => {
    for (const state of requestStates) {
      if (isEnd(state)) expect(waysOut(state).filter((next) => next !== 'appealed')).toEqual([])
      else if (state !== 'upheld') {
        expect(
          endStates.some((end) => reachableFrom(state).has(end)),
          state,
        ).toBe(true)
      }
    }
  })

  it('agrees with the list of what an actor may do', () => {
    for (const state of requestStates) {
      for (const actor of actors) {
        const allowed = requestEvents.filter((event) => nextState(state, event, actor).ok)
        expect(allowedEvents(state, actor).sort()).toEqual([...allowed].sort())
      }
    }
  })
})

describe('random walks', () => {
  it('never leave the words, nor an end without an appeal', () => {
    const roll = dice(20261122)
    for (let run = 0; run < 2000; run += 1) {
      let state: RequestState = roll(2) === 0 ? 'unconfirmed' : 'received'
      for (let step = 0; step < 60; step += 1) {
        const event = requestEvents[roll(requestEvents.length)] ?? 'confirm'
        const actor = actors[roll(actors.length)] ?? 'person'
        const outcome = nextState(state, event, actor)
        if (!outcome.ok) continue
        expect(requestStates).toContain(outcome.value)
        if (isEnd(state)) expect(event).toBe('appeal')
        if (!isOpen(state) && isOpen(outcome.value)) expect([state, event]).toEqual(['overturned', 'reopen'])
        state = outcome.value
      }
    }
  })
})
