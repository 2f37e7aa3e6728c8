import { Tag } from '#components/ui/tag.tsx'
import type { ChildReportOutcome } from '#lib/children/vocabulary.ts'

type ReportTagProps = { outcome: ChildReportOutcome | null; request: string | null }

/** How a report about a child's account stands, as staff read it. */
export function ReportTag({ outcome, request }: ReportTagProps) {
  if (outcome === 'done') return <Tag tone="good">Done</Tag>
  if (outcome === 'could-not') return <Tag>Could not</Tag>
  return request ? <Tag tone="info">Being decided</Tag> : <Tag tone="bad">Look for the account</Tag>
}
