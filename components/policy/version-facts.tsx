import { Day } from '#components/ui/date.tsx'
import { SummaryList, type SummaryRow } from '#components/ui/summary-list.tsx'
import { civilDate } from '#lib/calendar/civil-date.ts'
import { operator } from '#lib/operator.ts'
import type { Standing } from '#lib/policy/vocabulary.ts'
import { effectiveUnknown } from '#lib/policy/wording.ts'
import { StandingTag } from './standing-tag.tsx'

export type VersionFactsProps = {
  standing: Standing
  number: number | null
  effectiveOn: string | null
  archivedOn: string | null
  publishedAt: Date | null
  summaryOfChanges: string | null
  sha256: string
  /** Where the text comes from, as HTML. */
  provenance: string | null
}

const appliesKeys: Record<Standing, string> = {
  draft: 'Applies from',
  coming: 'Applies from',
  'in-force': 'In force since',
  superseded: 'Applied from',
}

/** What is known about a version, and what is not. */
export function VersionFacts(version: VersionFactsProps) {
  const { standing, number, effectiveOn, archivedOn, publishedAt, summaryOfChanges, sha256, provenance } = version
  const rows: (SummaryRow | false)[] = [
    {
      key: 'Version',
      value: (
        <span className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
          {number === null ? null : <span>{number}</span>}
          <StandingTag standing={standing} />
        </span>
      ),
    },
    {
      key: appliesKeys[standing],
      value: effectiveOn ? <Day on={effectiveOn} /> : effectiveUnknown,
    },
    archivedOn !== null && { key: 'Archived on', value: <Day on={archivedOn} /> },
    publishedAt !== null && { key: 'Published here', value: <Day on={civilDate(publishedAt, operator.timeZone)} /> },
    summaryOfChanges !== null && { key: 'What changed', value: summaryOfChanges },
    provenance !== null && {
      key: 'Where it comes from',
      // biome-ignore lint/security/noDangerouslySetInnerHtml: made by lib/policy, which escapes all HTML
      value: <span dangerouslySetInnerHTML={{ __html: provenance }} />,
    },
    { key: 'Fingerprint', value: <code className="break-all text-xs">sha256 {sha256}</code> },
  ]
  return (
    <div className="max-w-measure text-sm">
      <SummaryList rows={rows.filter((row) => row !== false)} />
    </div>
  )
}
