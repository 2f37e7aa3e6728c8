import { Tag } from '#components/ui/tag.tsx'
import type { ChildReportOutcome } from '#lib/children/vocabulary.ts'

type ReportTagProps = { outcome: ChildReportOutcome | null; request: string | null; again?: boolean }

/** How a report about a child's account stands, as staff read it. */
export function ReportTag({ outcome, request, again = false }: ReportTagProps) {
  if (outcome === 'done') return <Tag tone="good">Done</Tag>
  if (outcome === 'could-not') return <Tag>Could not</Tag>
  if (request) return <Tag tone="info">Being decided</Tag>
  return <Tag tone="bad">{again ? 'Kept before: look again' : 'Look for the account'}</Tag>
}
