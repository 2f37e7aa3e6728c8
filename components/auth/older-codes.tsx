import { Moment } from '#components/ui/date.tsx'
import { Notice } from '#components/ui/notice.tsx'

/** While there are two sheets. */
export function OlderCodes({ endAt }: { endAt: Date | null }) {
  if (!endAt) return null
  return (
    <div className="print:hidden">
      <Notice title="New codes were made" tone="neutral">
        <p>
          The codes made before them work until <Moment at={endAt} />. Was it not you? Open the link in the letter that
          we sent you: it cancels the new codes and keeps the earlier ones.
        </p>
      </Notice>
    </div>
  )
}
