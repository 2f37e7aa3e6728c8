import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ReportTag } from '#components/staff/report-tag.tsx'
import { BackLink } from '#components/ui/back-link.tsx'
import { Moment } from '#components/ui/date.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { SummaryList } from '#components/ui/summary-list.tsx'
import { currentStaff, requireStaff } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { openReportForStaff } from '#lib/children/open-report.ts'
import { roleForStaff } from '#lib/children/wording.ts'
import { Again } from './again.tsx'
import { Search } from './search.tsx'

export const metadata: Metadata = { title: 'Report about a child’s account' }

const doneWords: Record<string, string> = {
  linked: 'The account is restricted, its holder is told, and the deletion waits for two people',
  closed: 'Closed, and the reporter is told',
}

type Props = { params: Promise<{ reference: string }>; searchParams: Promise<{ done?: string }> }

export default async function ChildReportPage({ params, searchParams }: Props) {
  const staff = await requireStaff('requests:read')
  const opened = await openReportForStaff(staff, (await params).reference, await now())
  if (!opened) notFound()
  const { report, request, earlier, candidates } = opened
  const [{ done }, me] = await Promise.all([searchParams, currentStaff()])
  const doneTitle = done ? doneWords[done] : undefined
  const mayDecide = me?.permissions.includes('requests:decide') ?? false
  return (
    <>
      <BackLink href="/admin/children">Children</BackLink>
      <PageTitle caption={report.reference}>Report about a child’s account</PageTitle>
      {doneTitle ? <Notice title={doneTitle} tone="good" live /> : null}
      <p>
        <ReportTag outcome={report.outcome} request={request} again={earlier !== null} />
      </p>
      <SummaryList
        rows={[
          { key: 'From', value: roleForStaff[report.role] },
          { key: 'Received', value: <Moment at={report.receivedAt} /> },
          ...(report.named ? [{ key: 'Name or address given', value: <bdi>{report.named}</bdi> }] : []),
          ...(request
            ? [
                {
                  key: 'Request',
                  value: <a href={`/admin/requests/${request}`}>{request}: decide it there, two of you</a>,
                },
              ]
            : []),
          ...(report.closedAt ? [{ key: 'Closed', value: <Moment at={report.closedAt} /> }] : []),
        ]}
      />
      {earlier && !request && !report.closedAt ? (
        <Again reference={report.reference} earlier={earlier} mayDecide={mayDecide} />
      ) : null}
      {report.named && mayDecide ? <Search reference={report.reference} candidates={candidates} /> : null}
    </>
  )
}
