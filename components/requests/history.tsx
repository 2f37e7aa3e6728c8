import { Timeline } from '#components/ui/timeline.tsx'
import { inWords } from '#lib/calendar/civil-date.ts'
import type { ShownEntry } from '#lib/requests/story-queries.ts'
import { staffOnlyWords } from '#lib/requests/timeline-vocabulary.ts'
import { actorWording, timelineWording } from '#lib/requests/timeline-wording.ts'

const dayShape = /^\d{4}-\d{2}-\d{2}$/

/** Until when the line holds, where it says so. */
function lineDate({ detail }: Pick<ShownEntry, 'detail'>): string {
  const day = detail.until ?? detail.readyUntil
  return typeof day === 'string' && dayShape.test(day) ? ` Until ${inWords(day)}.` : ''
}

type HistoryProps = { entries: readonly ShownEntry[]; forStaff?: boolean }

/** What has happened to a request, newest first, in the words that the person reads; for staff only the person is not “You”. */
export function History({ entries, forStaff = false }: HistoryProps) {
  const shown = entries.filter(({ word }) => forStaff || !staffOnlyWords.includes(word))
  return (
    <Timeline
      entries={shown.map((entry) => ({
        at: entry.at,
        title: timelineWording[entry.word].title,
        body: <p>{`${timelineWording[entry.word].text}${lineDate(entry)}`}</p>,
        by: forStaff && entry.actor === 'person' ? 'The person' : actorWording[entry.actor],
      }))}
    />
  )
}
