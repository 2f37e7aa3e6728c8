import { isEnd } from '#lib/requests/lifecycle.ts'
import type { RequestState } from '#lib/requests/vocabulary.ts'

/** Whether a copy is being made, has been given out, or never will be: bars come too late. One that is delayed is gathered again. */
export function isReleased({ state }: { state: RequestState }): boolean {
  return state === 'ready' || state === 'carrying-out' || isEnd(state)
}
