import { expect, it } from 'vitest'
import { nextState } from './lifecycle.ts'
import { type Actor, actors, type RequestEvent, type RequestState, requestEvents, requestStates } from './vocabulary.ts'

// Written from product.md, decisions.md and rules.md, not from lifecycle.ts: what is not in it is refused.
// Who: p the person, r somebody who acts for them, s staff, y the system.
const table = `
unconfirmed            confirm            pr    received
unconfirmed            expire             y     expired
unconfirmed            withdraw           prsy  withdrawn
unconfirmed            disown             p     withdrawn
received               start-review       s     in-review
received               ask-identity       sy    checking-identity
received               withdraw           prsy  withdrawn
received               disown             p     withdrawn
received               fall-silent        y     deemed-refused
checking-identity      confirm-identity   prsy  in-review
checking-identity      answer             prs   in-review
checking-identity      close-unanswered   sy    closed-without-answer
checking-identity      decline            s     declined
checking-identity      withdraw           prsy  withdrawn
checking-identity      disown             p     withdrawn
checking-identity      fall-silent        y     deemed-refused
in-review              decide             s     decided
in-review              decline            s     declined
in-review              ask-identity       s     checking-identity
in-review              ask-person         s     waiting-for-person
in-review              withdraw           prsy  withdrawn
in-review              disown             p     withdrawn
in-review              fall-silent        y     deemed-refused
waiting-for-person     answer             prs   in-review
waiting-for-person     close-unanswered   sy    closed-without-answer
waiting-for-person     withdraw           prsy  withdrawn
waiting-for-person     disown             p     withdrawn
waiting-for-person     fall-silent        y     deemed-refused
decided                start-cooling-off  sy    cooling-off
decided                carry-out          y     carrying-out
decided                hold               sy    on-hold
decided                withdraw           prsy  withdrawn
decided                disown             p     withdrawn
cooling-off            end-cooling-off    pry   decided
cooling-off            carry-out          y     carrying-out
cooling-off            hold               sy    on-hold
cooling-off            withdraw           prsy  withdrawn
cooling-off            disown             p     withdrawn
carrying-out           finish             sy    done
carrying-out           finish-partly      sy    partly-done
carrying-out           make-ready         y     ready
carrying-out           fail               y     delayed-by-us
carrying-out           hold               sy    on-hold
carrying-out           disown             p     withdrawn
carrying-out           withdraw           y     withdrawn
delayed-by-us          carry-out          sy    carrying-out
delayed-by-us          hold               sy    on-hold
delayed-by-us          disown             p     withdrawn
delayed-by-us          withdraw           y     withdrawn
on-hold                release-hold       sy    decided
on-hold                withdraw           prsy  withdrawn
on-hold                disown             p     withdrawn
ready                  finish             py    done
ready                  finish-partly      py    partly-done
ready                  disown             p     withdrawn
done                   appeal             prs   appealed
partly-done            appeal             prs   appealed
declined               appeal             prs   appealed
closed-without-answer  appeal             prs   appealed
deemed-refused         appeal             prs   appealed
appealed               uphold             s     upheld
appealed               overturn           sy    overturned
appealed               withdraw-appeal-of-done pry done
appealed               withdraw-appeal-of-partly-done pry partly-done
appealed               withdraw-appeal-of-declined pry declined
appealed               withdraw-appeal-of-closed-without-answer pry closed-without-answer
appealed               withdraw-appeal-of-deemed-refused pry deemed-refused
overturned             reopen             sy    in-review
`

const letters: Record<Actor, string> = { person: 'p', representative: 'r', staff: 's', system: 'y' }
const key = (state: string, event: string) => `${state} ${event}`

const ways = new Map(
  table
    .trim()
    .split('\n')
    .map((line) => {
      const [state = '', event = '', who = '', next = ''] = line.split(/\s+/)
      return [key(state, event), { who, next }] as const
    }),
)

function expected(state: RequestState, event: RequestEvent, actor: Actor) {
  const way = ways.get(key(state, event))
  return way?.who.includes(letters[actor]) ? { ok: true, value: way.next } : { ok: false, refusal: 'not-allowed' }
}

const cells = requestStates.length * requestEvents.length * actors.length

it(`every event × every state × every actor: ${cells} cells, allowed or refused as written here`, () => {
  let looked = 0
  for (const state of requestStates)
    for (const event of requestEvents)
      for (const actor of actors) {
        expect(nextState(state, event, actor), `${actor}: ${event} in ${state}`).toEqual(expected(state, event, actor))
        looked += 1
      }
  expect(looked).toBe(cells)
})

it('names no state or event that does not exist', () => {
  for (const [place, { next }] of ways) {
    const [state, event] = place.split(' ')
    expect(requestStates).toContain(state)
    expect(requestStates).toContain(next)
    expect(requestEvents).toContain(event)
  }
})
