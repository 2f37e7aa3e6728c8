import { inWordsField } from './correction-values.ts'
import type { RequestDetails } from './details.ts'

type Correction = Extract<RequestDetails, { kind: 'correction' }>
const saysTheSame = (one: Correction, other: Correction) =>
  one.label === other.label && one.after === other.after && one.words === other.words

/**
 * Whether an open request already asks for this: the person is then led to it instead of asking twice. Two corrections of different things,
 * and objections to different uses, stand beside each other.
 */
export function asksTheSame(open: RequestDetails, asked: RequestDetails): boolean {
  if (open.kind === 'correction' && asked.kind === 'correction')
    return open.field === asked.field && (open.field !== inWordsField || saysTheSame(open, asked))
  if (open.kind === 'objection' && asked.kind === 'objection') return open.purpose === asked.purpose
  return open.kind === asked.kind
}
