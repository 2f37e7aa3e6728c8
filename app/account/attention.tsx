import { Notice } from '#components/ui/notice.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { civilDate, inWords } from '#lib/calendar/civil-date.ts'
import { operator } from '#lib/operator.ts'
import type { listRequestsOf } from '#lib/requests/queries.ts'
import type { RequestState } from '#lib/requests/vocabulary.ts'
import { kindWording, stateWording } from '#lib/requests/wording.ts'

type Requests = Awaited<ReturnType<typeof listRequestsOf>>

const calls: readonly RequestState[] = ['waiting-for-person', 'checking-identity', 'ready', 'delayed-by-us']

/** Until when a deletion can be undone, while it can: it counts from the first day, whatever the review has come to. */
function undoUntil({ kind, coolingOffEndsAt, endedAt }: Requests[number], at: Date): string | null {
  if (kind !== 'deletion' || endedAt || !coolingOffEndsAt || coolingOffEndsAt <= at) return null
  return inWords(civilDate(coolingOffEndsAt, operator.timeZone))
}

function callOf(request: Requests[number], at: Date) {
  const until = undoUntil(request, at)
  if (until)
    return {
      tone: 'warn' as const,
      title: `You asked for a deletion. You can undo it until ${until}`,
      text: 'Nothing has been deleted yet, and nothing will be if you undo it.',
      link: 'Undo it, or see where it stands',
    }
  if (!calls.includes(request.state)) return null
  const { label, next, tone } = stateWording[request.state]
  const good = tone === 'good'
  return {
    tone: good ? ('good' as const) : ('warn' as const),
    title: `${kindWording[request.kind].title}: ${label.toLowerCase()}`,
    text: next,
    link: good ? 'Open it' : 'See what to do',
  }
}

/** What somebody who signs in should not miss. */
export function Attention({ requests, at }: { requests: Requests; at: Date }) {
  return requests.map((request) => {
    const call = callOf(request, at)
    if (!call) return null
    return (
      <Notice key={request.reference} title={call.title} tone={call.tone}>
        <p>{call.text}</p>
        <p>
          <TextLink href={`/account/requests/${request.reference}`} hidden={request.reference}>
            {call.link}
          </TextLink>
        </p>
      </Notice>
    )
  })
}
