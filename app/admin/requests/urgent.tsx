import { StateTag } from '#components/requests/state-tag.tsx'
import { ReportTag } from '#components/staff/report-tag.tsx'
import { Moment } from '#components/ui/date.tsx'
import { Section } from '#components/ui/section.tsx'
import { Table } from '#components/ui/table.tsx'
import type { Staff } from '#lib/auth/actor.ts'
import { listUrgent } from '#lib/children/staff-queries.ts'

/** What concerns a child comes before the queue (promise P21). */
export async function Urgent({ staff }: { staff: Staff<'requests:read'> }) {
  const rows = await listUrgent(staff)
  if (rows.length === 0) return null
  return (
    <Section title="First: accounts that may be a child’s">
      <Table
        caption="Reports about a child’s account, oldest first"
        captionHidden
        dense
        rows={rows}
        rowKey={({ reference }) => reference}
        columns={[
          {
            header: 'Open',
            names: true,
            cell: ({ reference, request }) => (
              <a
                href={request ? `/admin/requests/${request}` : `/admin/children/${reference}`}
                className="whitespace-nowrap"
              >
                {request ?? reference}
              </a>
            ),
          },
          {
            header: 'State',
            cell: ({ state, request, again }) =>
              state ? <StateTag state={state} /> : <ReportTag outcome={null} request={request} again={again} />,
          },
          { header: 'Reported', cell: ({ receivedAt }) => <Moment at={receivedAt} /> },
        ]}
      />
    </Section>
  )
}
