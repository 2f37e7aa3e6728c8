import { isOpen } from './lifecycle.ts'
import type { RequestState } from './vocabulary.ts'

/** While our answer is still to come; what was never confirmed has no clock, and a copy that is ready is answered. */
export function awaitsOurAnswer(state: RequestState): boolean {
  return isOpen(state) && state !== 'unconfirmed' && state !== 'ready'
}
