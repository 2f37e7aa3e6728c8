import { Checkboxes } from '#components/ui/checkboxes.tsx'
import { inWords } from '#lib/calendar/civil-date.ts'
import { type LateRefusal, lateRefusalLabel } from '#lib/requests/late-refusal.ts'

/** Shown while declining would come too late: whoever declines all the same says that they know it. */
export function LateRefusalBox({ late }: { late: LateRefusal | null }) {
  if (!late) return null
  return (
    <Checkboxes
      name="late"
      label="The last day to decline has passed"
      hint={`It was ${inWords(late.dueOn)}. Granting all of it can still be done. A decline, in whole or in part, is recorded as late; the letter and the page of the request say so.`}
      options={[{ value: 'yes', label: lateRefusalLabel }]}
    />
  )
}
