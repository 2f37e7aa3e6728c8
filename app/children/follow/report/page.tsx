import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Moment } from '#components/ui/date.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { Reference } from '#components/ui/reference.tsx'
import { SummaryList } from '#components/ui/summary-list.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { openTicket } from '#lib/auth/follow-ticket.ts'
import { readCookie } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { findReportOf } from '#lib/children/queries.ts'
import { outcomeWording } from '#lib/children/wording.ts'

export const metadata: Metadata = { title: 'Your report', robots: { index: false } }

/** How a report stands: nothing of the account, nor whether there is one. */
export default async function FollowedReportPage() {
  const follower = openTicket('child-report', await readCookie('followQuestion'), await now())
  const report = follower && (await findReportOf(follower))
  if (!report) redirect('/children/follow')
  const { reference, receivedAt, closedAt, outcome } = report
  return (
    <>
      <PageTitle caption={<Reference>{reference}</Reference>}>Your report about a child’s account</PageTitle>
      <p>
        {outcome ? (
          <Tag tone={outcome === 'done' ? 'good' : 'neutral'}>{outcomeWording[outcome].label}</Tag>
        ) : (
          <Tag tone="info">We are looking into it</Tag>
        )}
      </p>
      <p className="text-lg">
        {outcome
          ? outcomeWording[outcome].text
          : 'You do not need to do anything. It comes before everything else, and we write to you when we have looked.'}
      </p>
      <SummaryList
        rows={[
          { key: 'Received', value: <Moment at={receivedAt} /> },
          ...(closedAt ? [{ key: 'Closed', value: <Moment at={closedAt} /> }] : []),
        ]}
      />
    </>
  )
}
