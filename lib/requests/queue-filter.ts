import { isId } from '#lib/auth/tokens.ts'
import { type RequestKind, type RequestState, requestKinds, requestStates } from './vocabulary.ts'

export const queueShows = ['overdue', 'soon', 'second'] as const
export type QueueShow = (typeof queueShows)[number]

/** What nobody has confirmed may be a stranger's, in anybody's name: staff are shown nothing of it (decision record 15). */
export const queueStates = requestStates.filter((state) => state !== 'unconfirmed')

/** On whose desk. */
export const queueDesks = ['mine', 'unassigned'] as const
export type QueueDesk = (typeof queueDesks)[number]

export type QueueFilter = {
  kind: RequestKind | null
  state: RequestState | null
  show: QueueShow | null
  desk: QueueDesk | null
  after: { due: string; id: string } | null
}

type Sent = Record<string, string | string[] | undefined>

const oneOf = <Word extends string>(words: readonly Word[], sent: unknown) =>
  words.find((word) => word === sent) ?? null

function parseAfter(sent: unknown): QueueFilter['after'] {
  if (typeof sent !== 'string') return null
  const [due = '', id = ''] = sent.split('_')
  return /^\d{4}-\d{2}-\d{2}$/.test(due) && isId(id) ? { due, id } : null
}

/** The queue's filter from its address: words from our lists and a place in the order; anything else counts as not sent. */
export function parseQueueFilter(sent: Sent): QueueFilter {
  return {
    kind: oneOf(requestKinds, sent.kind),
    state: oneOf(queueStates, sent.state),
    show: oneOf(queueShows, sent.show),
    desk: oneOf(queueDesks, sent.desk),
    after: parseAfter(sent.after),
  }
}

export function queueAddress(filter: Partial<QueueFilter>): string {
  const query = new URLSearchParams()
  for (const name of ['kind', 'state', 'show', 'desk'] as const) if (filter[name]) query.set(name, filter[name])
  if (filter.after) query.set('after', `${filter.after.due}_${filter.after.id}`)
  return query.size > 0 ? `/admin/requests?${query}` : '/admin/requests'
}
