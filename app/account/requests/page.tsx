import type { Metadata } from 'next'
import { StateTag } from '#components/requests/state-tag.tsx'
import { ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { Day } from '#components/ui/date.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { Table } from '#components/ui/table.tsx'
import { requireSubject } from '#lib/auth/session.ts'
import { civilDate, isoDay } from '#lib/calendar/civil-date.ts'
import { operator } from '#lib/operator.ts'
import { listRequestsOf } from '#lib/requests/queries.ts'
import { kindWording } from '#lib/requests/wording.ts'

export const metadata: Metadata = { title: 'Your requests' }

const dayOf = (moment: Date | null) => (moment ? isoDay(civilDate(moment, operator.timeZone)) : null)

export default async function RequestsPage() {
  const subject = await requireSubject('/account/requests')
  const requests = await listRequestsOf(subject)
  return (
    <>
      <PageTitle lead="What you asked us to do with your data, where it stands, and by when we answer.">
        Your requests
      </PageTitle>
      <ButtonRow>
        <ButtonLink href="/account/requests/new">Ask us for something</ButtonLink>
      </ButtonRow>
      <Table
        caption="Your requests, newest first"
        captionHidden
        rows={requests}
        rowKey={(request) => request.reference}
        empty="You have not asked us for anything yet."
        columns={[
          {
            header: 'Request',
            names: true,
            cell: ({ reference, kind }) => (
              <a href={`/account/requests/${reference}`}>
                {kindWording[kind].title}
                <span className="block font-normal text-ink-soft text-sm">{reference}</span>
              </a>
            ),
          },
          { header: 'Received', cell: ({ receivedOn }) => <Day on={receivedOn} /> },
          {
            header: 'Where it stands',
            cell: ({ state, coolingOffEndsAt }) => <StateTag state={state} undoUntil={dayOf(coolingOffEndsAt)} />,
          },
          {
            header: 'Answer by',
            cell: ({ endedAt, legalDue }) =>
              endedAt ? <span className="text-ink-soft">Ended</span> : <Day on={legalDue} />,
          },
        ]}
      />
    </>
  )
}
