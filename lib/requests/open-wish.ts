import { inWordsField } from './correction-values.ts'
import type { RequestDetails } from './details.ts'

/**
 * Whether an open request already asks for this: the person is then led to it instead of asking twice. Two corrections of different things,
 * and objections to different uses, stand beside each other.
 */
export function asksTheSame(open: RequestDetails, asked: RequestDetails): boolean {
  if (open.kind === 'correction' && asked.kind === 'correction')
    return open.field === asked.field && open.field !== inWordsField
  if (open.kind === 'objection' && asked.kind === 'objection') return open.purpose === asked.purpose
  return open.kind === asked.kind
}
