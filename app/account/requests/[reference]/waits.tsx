import { Day, Moment } from '#components/ui/date.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { isEnd } from '#lib/requests/lifecycle.ts'
import type { ShownRequest } from '#lib/requests/queries.ts'
import { isHeldBack, mayWaive } from '#lib/requests/waiting.ts'

type WaitsProps = { request: ShownRequest; at: Date; undoUntil: string | null; account: boolean }

/** What this request waits for beside our review: the release of a copy, the time to think over a deletion. */
export function Waits({ request, at, undoUntil, account }: WaitsProps) {
  if (isEnd(request.state)) return null
  if (request.releaseAt && isHeldBack(request, at))
    return (
      <Notice title="Your copy is held back for a while" tone="neutral">
        <p>
          It opens on <Moment at={request.releaseAt} /> at the earliest, because you have shown that you can read your
          mail and no more. We wrote to you with a link that stops it, in case it was not you.
        </p>
        {account ? (
          <p>
            A <a href="/account/security">passkey</a> spares you this wait the next time. Or write to us: two of our
            team then match facts that only you would know.
          </p>
        ) : (
          <p>If it is urgent, write to us: two of our team then match facts that only you would know.</p>
        )}
      </Notice>
    )
  if (undoUntil && mayWaive(request, at))
    return (
      <Notice title="Nothing has been deleted yet" tone="neutral">
        <p>
          You can undo this until the end of <Day on={undoUntil} />.
        </p>
      </Notice>
    )
  return null
}
