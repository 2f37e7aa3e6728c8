import { Notice } from '#components/ui/notice.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { civilDate, isoDay } from '#lib/calendar/civil-date.ts'
import { operator } from '#lib/operator.ts'
import type { listRequestsOf } from '#lib/requests/queries.ts'
import type { RequestState } from '#lib/requests/vocabulary.ts'
import { kindWording, stateLabel, stateWording } from '#lib/requests/wording.ts'

type Requests = Awaited<ReturnType<typeof listRequestsOf>>

const calls: readonly RequestState[] = [
  'waiting-for-person',
  'checking-identity',
  'cooling-off',
  'ready',
  'delayed-by-us',
]

/** A deletion that can still be undone calls from its first day, whatever its review has come to. */
function callsNow({ state, kind, coolingOffEndsAt, endedAt }: Requests[number]): boolean {
  return calls.includes(state) || (kind === 'deletion' && coolingOffEndsAt !== null && endedAt === null)
}

/** What somebody who signs in should not miss. */
export function Attention({ requests }: { requests: Requests }) {
  return requests.filter(callsNow).map(({ reference, kind, state, coolingOffEndsAt }) => {
    const undoUntil = coolingOffEndsAt ? isoDay(civilDate(coolingOffEndsAt, operator.timeZone)) : null
    return (
      <Notice
        key={reference}
        title={`${kindWording[kind].title}: ${stateLabel(state, { undoUntil })}`}
        tone={stateWording[state].tone === 'good' ? 'good' : 'warn'}
      >
        <p>
          {stateWording[state].next}{' '}
          <TextLink href={`/account/requests/${reference}`}>
            Open it<span className="sr-only">: {reference}</span>
          </TextLink>
        </p>
      </Notice>
    )
  })
}
