import { Day } from '#components/ui/date.tsx'
import { Table } from '#components/ui/table.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { civilDate } from '#lib/calendar/civil-date.ts'
import { operator } from '#lib/operator.ts'
import type { ChangeKind, Standing } from '#lib/policy/vocabulary.ts'
import { changeKindWords } from '#lib/policy/wording.ts'
import { StandingTag } from './standing-tag.tsx'

type Version = {
  id: string
  number: number | null
  standing: Standing
  effectiveOn: string | null
  archivedOn: string | null
  publishedAt: Date | null
  changeKind: ChangeKind
  summaryOfChanges: string | null
}

/** The published versions of a document, newest first. */
export function VersionsTable({ versions }: { versions: readonly Version[] }) {
  return (
    <Table
      caption="Published versions, newest first"
      captionHidden
      rows={versions}
      rowKey={({ id }) => id}
      empty="No version has been published yet."
      columns={[
        {
          header: 'Version',
          names: true,
          cell: ({ number }) => (
            <TextLink href={`/policy/versions/${number}`} className="whitespace-nowrap">
              Version {number}
            </TextLink>
          ),
        },
        { header: 'State', cell: ({ standing }) => <StandingTag standing={standing} /> },
        {
          header: 'Applies from',
          cell: ({ effectiveOn, archivedOn }) =>
            effectiveOn ? (
              <Day on={effectiveOn} />
            ) : (
              <>
                Not known
                {archivedOn ? (
                  <>
                    ; archived on <Day on={archivedOn} />
                  </>
                ) : null}
              </>
            ),
        },
        {
          header: 'Published here',
          cell: ({ publishedAt }) => (publishedAt ? <Day on={civilDate(publishedAt, operator.timeZone)} /> : null),
        },
        {
          header: 'What changed',
          cell: ({ changeKind, summaryOfChanges }) => (
            <>
              {changeKindWords[changeKind].title}
              {summaryOfChanges ? `. ${summaryOfChanges}` : null}
            </>
          ),
        },
      ]}
    />
  )
}
