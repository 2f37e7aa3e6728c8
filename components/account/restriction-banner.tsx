import { Day } from '#components/ui/date.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { civilDate } from '#lib/calendar/civil-date.ts'
import { operator } from '#lib/operator.ts'

/** On every page of an account of which the data is kept and not used. */
export function RestrictionBanner({ restriction }: { restriction: { placedAt: Date } | null }) {
  if (!restriction) return null
  return (
    <Notice title="We keep your data and do not use it for now" tone="warn">
      <p>
        Since <Day on={civilDate(restriction.placedAt, operator.timeZone)} />, because somebody told us that this
        account may be a child’s. Nothing optional is sent, and nothing is combined or given to others.
      </p>
      <p>
        Is it not a child’s account? <a href="/account/age">Tell us</a>.
      </p>
    </Notice>
  )
}
