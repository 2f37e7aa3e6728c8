import type { Metadata } from 'next'
import { StateTag } from '#components/requests/state-tag.tsx'
import { BackLink } from '#components/ui/back-link.tsx'
import { Day, Moment } from '#components/ui/date.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { Table } from '#components/ui/table.tsx'
import { requireStaff } from '#lib/auth/session.ts'
import { civilDate, isoDay } from '#lib/calendar/civil-date.ts'
import { listBounced } from '#lib/letters/queries.ts'
import { bounceWords } from '#lib/notices/wording.ts'
import { operator } from '#lib/operator.ts'

export const metadata: Metadata = { title: 'Letters that came back' }

const doneWords: Record<string, string> = {
  mail: 'The letter is being sent again',
  post: 'The letter waits to be printed now',
  back: 'Recorded: it stands here until it has reached the person another way',
  told: 'Written down: the person was told by phone',
}

type Row = Awaited<ReturnType<typeof listBounced>>[number]

/** Of an answer the day counts on which the person can no longer object: they must have read it by then. */
function LastDay({ row: { state, due, recourseEndsAt } }: { row: Row }) {
  if (state === 'appealed') return 'Appeal open'
  if (recourseEndsAt)
    return (
      <>
        <Day on={isoDay(civilDate(recourseEndsAt, operator.timeZone))} />, to object
      </>
    )
  return due ? <Day on={due} /> : 'None'
}

type Props = { searchParams: Promise<{ done?: string }> }

export default async function BouncedPage({ searchParams }: Props) {
  const staff = await requireStaff('letters:dispatch')
  const [rows, { done }] = await Promise.all([listBounced(staff), searchParams])
  const doneTitle = done ? doneWords[done] : undefined
  return (
    <>
      <BackLink href="/admin/letters">Letters</BackLink>
      <PageTitle lead="Nobody has read these yet. Find another way for each: what ends first stands on top, our last day to answer or the person’s last day to object.">
        Letters that came back
      </PageTitle>
      {doneTitle ? <Notice title={doneTitle} tone="good" live /> : null}
      <Table
        caption="Letters that came back"
        captionHidden
        dense
        rows={rows}
        rowKey={(row) => row.id}
        empty="No letter has come back."
        columns={[
          {
            header: 'Letter',
            names: true,
            cell: (row) => <a href={`/admin/letters/bounced/${row.id}`}>{row.subjectLine}</a>,
          },
          { header: 'Reference', cell: (row) => <span className="whitespace-nowrap">{row.reference ?? 'None'}</span> },
          { header: 'Request', cell: (row) => (row.state ? <StateTag state={row.state} /> : 'None') },
          { header: 'Last day', cell: (row) => <LastDay row={row} /> },
          { header: 'Came back', cell: (row) => (row.bouncedAt ? <Moment at={row.bouncedAt} /> : null) },
          { header: 'Why', cell: (row) => bounceWords(row.code) },
        ]}
      />
    </>
  )
}
