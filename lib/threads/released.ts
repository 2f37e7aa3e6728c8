import { isEnd } from '#lib/requests/lifecycle.ts'
import type { RequestState } from '#lib/requests/vocabulary.ts'

/** Whether a copy has been given out, or never will be: bars come too late. */
export function isReleased({ state }: { state: RequestState }): boolean {
  return state === 'ready' || state === 'carrying-out' || isEnd(state)
}
