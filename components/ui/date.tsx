import { type Day as CivilDay, inWords, isoDay, momentInWords } from '#lib/calendar/civil-date.ts'
import { operator } from '#lib/operator.ts'

/** '22 December 2026' */
export function Day({ on }: { on: CivilDay }) {
  return (
    <time dateTime={isoDay(on)} className="whitespace-nowrap">
      {inWords(on)}
    </time>
  )
}

/** '22 December 2026 at 09:05', on the company's clocks. */
export function Moment({ at }: { at: Date }) {
  return <time dateTime={at.toISOString()}>{momentInWords(at, operator.timeZone)}</time>
}
