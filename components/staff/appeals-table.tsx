import { Day } from '#components/ui/date.tsx'
import { Section } from '#components/ui/section.tsx'
import { Table } from '#components/ui/table.tsx'
import { Tag } from '#components/ui/tag.tsx'
import type { Day as CivilDay } from '#lib/calendar/civil-date.ts'
import { daysLeft } from '#lib/requests/days-left.ts'
import { findRegion } from '#lib/requests/regions.ts'
import { kindForStaff } from '#lib/requests/staff-wording.ts'
import type { RequestKind } from '#lib/requests/vocabulary.ts'

type AppealRow = {
  id: string
  reference: string
  kind: RequestKind
  region: string
  receivedOn: string
  dueOn: string
  lateSince: string | null
  admittedAt: Date | null
}

function TimeLeft({ row, today }: { row: AppealRow; today: CivilDay }) {
  if (row.lateSince && !row.admittedAt) return <Tag tone="warn">Came late: to be settled</Tag>
  const { words, tone } = daysLeft(today, row.dueOn)
  return <Tag tone={tone}>{words}</Tag>
}

/** Appeals that nobody has decided, soonest due first; nothing where there are none. */
export function AppealsTable({ rows, today }: { rows: readonly AppealRow[]; today: CivilDay }) {
  if (rows.length === 0) return null
  return (
    <Section title="Appeals to decide">
      <Table
        caption="Appeals, soonest due first"
        captionHidden
        dense
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          {
            header: 'Request',
            names: true,
            cell: ({ reference }) => (
              <a href={`/admin/requests/${reference}/appeal`} className="whitespace-nowrap">
                {reference}
                <span className="sr-only">: its appeal</span>
              </a>
            ),
          },
          { header: 'Kind', cell: ({ kind }) => kindForStaff[kind] },
          { header: 'Region', cell: ({ region }) => findRegion(region).label },
          { header: 'Appeal received', cell: ({ receivedOn }) => <Day on={receivedOn} /> },
          { header: 'Decided by', cell: ({ dueOn }) => <Day on={dueOn} /> },
          { header: 'Time left', cell: (row) => <TimeLeft row={row} today={today} /> },
        ]}
      />
    </Section>
  )
}
