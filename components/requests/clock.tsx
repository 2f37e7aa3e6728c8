import { ClockLine } from '#components/ui/clock-line.tsx'
import { Details } from '#components/ui/details.tsx'
import type { Day } from '#lib/calendar/civil-date.ts'
import type { Reckoning } from '#lib/requests/clock.ts'
import type { PauseSpan } from '#lib/requests/pause-spans.ts'

type ClockProps = {
  reckoning: Pick<Reckoning, 'received' | 'targetDue' | 'legalDue' | 'steps'>
  pauses: readonly PauseSpan[]
  answered?: Day
  today: Day
}

/** A request's clock as a line, and one click away how its dates were reckoned. */
export function Clock({ reckoning, pauses, answered, today }: ClockProps) {
  const { received, targetDue, legalDue, steps } = reckoning
  return (
    <>
      <ClockLine
        received={received}
        today={today}
        target={targetDue}
        due={legalDue}
        pauses={pauses}
        answered={answered}
      />
      <Details summary="How these dates were reckoned">
        <ol>
          {steps.map(({ text }) => (
            <li key={text}>{text}</li>
          ))}
        </ol>
      </Details>
    </>
  )
}
