import { Day } from '#components/ui/date.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { dueConsequence, minutesToRecall } from '#lib/requests/settling-time.ts'

const titles = {
  late: 'This answer is late',
  tips: 'This answer would be a day late',
  'last-day': 'Today is the last day',
} as const

/** A decision answers on the day on which its letter leaves; said while that makes a difference to the due date. */
export function DueWarning({ legalDue, at }: { legalDue: string; at: Date }) {
  const consequence = dueConsequence(legalDue, at)
  if (!consequence) return null
  return (
    <Notice title={titles[consequence]} tone={consequence === 'last-day' ? 'warn' : 'bad'}>
      <p>
        The law asks for an answer by <Day on={legalDue} />. A letter leaves {minutesToRecall} minutes after the last
        person needed has decided, and that is the day that counts.
      </p>
    </Notice>
  )
}
