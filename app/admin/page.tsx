import type { Metadata } from 'next'
import { Numbers } from '#components/staff/numbers.tsx'
import { sectionsFor } from '#components/staff/sections.ts'
import { PageTitle } from '#components/ui/page-title.tsx'
import { TaskList } from '#components/ui/task-list.tsx'
import { currentStaff, requireStaff } from '#lib/auth/session.ts'
import { civilDate } from '#lib/calendar/civil-date.ts'
import { now } from '#lib/calendar/now.ts'
import { operator } from '#lib/operator.ts'
import { queueAddress } from '#lib/requests/queue-filter.ts'
import { countQueue } from '#lib/requests/staff-queries.ts'
import { LetterNumbers } from './letter-numbers.tsx'

export const metadata: Metadata = { title: 'Staff' }

async function QueueNumbers() {
  const staff = await requireStaff('requests:read')
  const numbers = await countQueue(staff, civilDate(await now(), operator.timeZone))
  return (
    <Numbers
      numbers={[
        { count: numbers.overdue, words: 'overdue', href: queueAddress({ show: 'overdue' }), tone: 'bad' },
        { count: numbers.soon, words: 'due within 7 days', href: queueAddress({ show: 'soon' }), tone: 'warn' },
        {
          count: numbers.second,
          words: 'waiting for a second person',
          href: queueAddress({ show: 'second' }),
          tone: 'info',
        },
        { count: numbers.untouched, words: 'not begun', href: queueAddress({ state: 'received' }), tone: 'neutral' },
        { count: numbers.delayed, words: 'delayed by us', href: queueAddress({ state: 'delayed-by-us' }), tone: 'bad' },
        { count: numbers.open, words: 'open in all', href: queueAddress({}), tone: 'neutral' },
      ]}
    />
  )
}

export default async function StaffHome() {
  await requireStaff('register:read')
  const staff = await currentStaff()
  const permissions = staff?.permissions ?? []
  return (
    <>
      <PageTitle>Today</PageTitle>
      {permissions.includes('requests:read') ? <QueueNumbers /> : null}
      {permissions.includes('letters:dispatch') ? <LetterNumbers /> : null}
      <TaskList tasks={sectionsFor(permissions).map(({ href, text }) => ({ title: text, href }))} />
    </>
  )
}
