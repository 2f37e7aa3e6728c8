import type { Metadata } from 'next'
import { ReportTag } from '#components/staff/report-tag.tsx'
import { Moment } from '#components/ui/date.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { Table } from '#components/ui/table.tsx'
import { requireStaff } from '#lib/auth/session.ts'
import { listReports } from '#lib/children/staff-queries.ts'
import { roleForStaff } from '#lib/children/wording.ts'

export const metadata: Metadata = { title: 'Children' }

export default async function ChildReportsPage() {
  const staff = await requireStaff('requests:read')
  const reports = await listReports(staff)
  return (
    <>
      <PageTitle lead="Accounts that somebody told us are a child’s. They come before everything else.">
        Children
      </PageTitle>
      <Table
        caption="Reports, open ones first"
        captionHidden
        dense
        rows={reports}
        rowKey={({ reference }) => reference}
        empty="Nobody has reported an account."
        columns={[
          {
            header: 'Report',
            names: true,
            cell: ({ reference }) => (
              <a href={`/admin/children/${reference}`} className="whitespace-nowrap">
                {reference}
              </a>
            ),
          },
          { header: 'Where it stands', cell: (report) => <ReportTag {...report} /> },
          { header: 'From', cell: ({ role }) => roleForStaff[role] },
          { header: 'Received', cell: ({ receivedAt }) => <Moment at={receivedAt} /> },
          {
            header: 'Request',
            cell: ({ request }) =>
              request ? (
                <a href={`/admin/requests/${request}`} className="whitespace-nowrap">
                  {request}
                </a>
              ) : (
                'None'
              ),
          },
        ]}
      />
    </>
  )
}
