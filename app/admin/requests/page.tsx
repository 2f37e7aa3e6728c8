import type { Metadata } from 'next'
import { AppealsTable } from '#components/staff/appeals-table.tsx'
import { QueueFilters } from '#components/staff/queue-filters.tsx'
import { QueueTable } from '#components/staff/queue-table.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { Pagination } from '#components/ui/pagination.tsx'
import { listOpenAppeals } from '#lib/appeals/staff-queries.ts'
import { currentStaff, requireStaff } from '#lib/auth/session.ts'
import { civilDate } from '#lib/calendar/civil-date.ts'
import { now } from '#lib/calendar/now.ts'
import { operator } from '#lib/operator.ts'
import { parseQueueFilter, queueAddress } from '#lib/requests/queue-filter.ts'
import { listQueue } from '#lib/requests/staff-queries.ts'
import { Urgent } from './urgent.tsx'

export const metadata: Metadata = { title: 'Requests' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function QueuePage({ searchParams }: Props) {
  const staff = await requireStaff('requests:read')
  const mayEnter = (await currentStaff())?.permissions.includes('requests:enter')
  const filter = parseQueueFilter(await searchParams)
  const today = civilDate(await now(), operator.timeZone)
  const [{ rows, next }, appeals] = await Promise.all([listQueue(staff, filter, today), listOpenAppeals(staff)])
  return (
    <>
      <PageTitle>Requests</PageTitle>
      {mayEnter ? <ButtonLink href="/admin/requests/new">Enter a request</ButtonLink> : null}
      <AppealsTable rows={appeals} today={today} />
      <Urgent staff={staff} />
      <QueueFilters filter={filter} />
      <QueueTable rows={rows} today={today} />
      <Pagination
        label="Pages of the queue"
        previous={
          filter.after ? { href: queueAddress({ ...filter, after: null }), label: 'From the start' } : undefined
        }
        next={next ? { href: queueAddress({ ...filter, after: next }), label: 'Due later' } : undefined}
      />
    </>
  )
}
