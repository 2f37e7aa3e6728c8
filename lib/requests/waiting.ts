import { nextState } from './lifecycle.ts'
import type { RequestKind, RequestState } from './vocabulary.ts'

type Waiting = {
  kind: RequestKind
  state: RequestState
  coolingOffEndsAt: Date | null
  coolingOffWaivedAt: Date | null
  releaseAt: Date | null
  releaseStoppedAt: Date | null
}

/** Whether there is still a wait that the person could give up. */
export function mayWaive({ kind, state, coolingOffEndsAt, coolingOffWaivedAt }: Waiting, at: Date): boolean {
  const early = ['received', 'checking-identity', 'in-review', 'waiting-for-person', 'decided', 'cooling-off']
  return (
    kind === 'deletion' && early.includes(state) && !coolingOffWaivedAt && !!coolingOffEndsAt && coolingOffEndsAt > at
  )
}

/** What a report about a child's account has begun is for two of our staff to end. */
export function mayWithdraw({ state, concernsChild }: Pick<Waiting, 'state'> & { concernsChild: boolean }): boolean {
  return !concernsChild && nextState(state, 'withdraw', 'person').ok
}

/** A copy that is held back because whoever asked has proved only a mailbox (decision 7). */
export function isHeldBack({ kind, releaseAt, releaseStoppedAt }: Waiting, at: Date): boolean {
  return kind === 'copy' && (releaseStoppedAt !== null || (releaseAt !== null && releaseAt > at))
}
