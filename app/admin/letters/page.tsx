import type { Metadata } from 'next'
import { ToPrintTable } from '#components/staff/to-print-table.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { TaskList } from '#components/ui/task-list.tsx'
import { requireStaff } from '#lib/auth/session.ts'
import { listBounced, listCopiesToPrint, listLettersToPrint } from '#lib/letters/queries.ts'

export const metadata: Metadata = { title: 'Letters' }

const counted = (count: number) => `${count} ${count === 1 ? 'letter' : 'letters'}`

type Props = { searchParams: Promise<{ done?: string }> }

export default async function LettersPage({ searchParams }: Props) {
  const staff = await requireStaff('letters:dispatch')
  const [letters, copies, bounced, { done }] = await Promise.all([
    listLettersToPrint(staff),
    listCopiesToPrint(staff),
    listBounced(staff),
    searchParams,
  ])
  const rows = [
    ...letters.map((letter) => ({ ...letter, href: `/admin/letters/${letter.id}`, what: letter.subjectLine })),
    ...copies.map((copy) => ({
      ...copy,
      href: `/admin/letters/copies/${copy.reference}`,
      what: copy.back ? 'A copy that came back, to send again' : 'The copy itself, to print',
    })),
  ].sort((one, other) => one.since.getTime() - other.since.getTime())
  return (
    <>
      <PageTitle lead="What waits to be printed and brought away, oldest first. Opening one is recorded.">
        Letters
      </PageTitle>
      {done === 'copy-back' ? (
        <Notice title="Recorded: the copy waits here until it leaves again" tone="good" live />
      ) : null}
      {done === 'dispatched' ? <Notice title="Recorded: it is on its way" tone="good" live /> : null}
      <ToPrintTable rows={rows} />
      <TaskList
        tasks={[
          {
            title: 'Letters that came back',
            href: '/admin/letters/bounced',
            status: { words: counted(bounced.length), tone: bounced.length > 0 ? 'warn' : 'neutral' },
          },
          { title: 'What has left on paper: did something come back?', href: '/admin/letters/left' },
          { title: 'All letters this site can write', href: '/admin/letters/templates' },
        ]}
      />
    </>
  )
}
