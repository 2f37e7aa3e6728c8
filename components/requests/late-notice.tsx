import { Day } from '#components/ui/date.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { type Day as CivilDay, daysBetween } from '#lib/calendar/civil-date.ts'
import type { DueNote } from '#lib/requests/clock-vocabulary.ts'

type LateNoticeProps = {
  breaches: readonly { kind: DueNote; dueOn: string }[]
  answered: CivilDay | null
  today: CivilDay
}

const daysIn = (count: number) => (count === 1 ? '1 day' : `${count} days`)

/** That we missed a date, in plain words and for ever: what is recorded is shown to both sides. */
export function LateNotice({ breaches, answered, today }: LateNoticeProps) {
  return breaches.map(({ kind, dueOn }) =>
    kind === 'appeal-breach' ? (
      <Notice key={`${kind} ${dueOn}`} tone="bad" title="We missed the date for your appeal">
        <p>
          The last day for our decision on it was <Day on={dueOn} />. It is our fault, and it is recorded.
        </p>
      </Notice>
    ) : kind === 'late-refusal' ? (
      <Notice key={`${kind} ${dueOn}`} tone="bad" title="We declined too late">
        <p>
          The last day to decline was <Day on={dueOn} />. We declined after it. It is our fault, and it is recorded.
        </p>
      </Notice>
    ) : (
      <Notice
        key={`${kind} ${dueOn}`}
        tone="bad"
        title={
          <>
            {answered ? 'We were late' : 'We are late'}: the last day was <Day on={dueOn} />
          </>
        }
      >
        <p>
          {answered
            ? 'Our answer came after it.'
            : `That was ${daysIn(daysBetween(dueOn, today))} ago, and our answer is still to come.`}{' '}
          It is our fault, and it is recorded.
        </p>
      </Notice>
    ),
  )
}
