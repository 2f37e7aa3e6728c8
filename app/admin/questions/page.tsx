import type { Metadata } from 'next'
import { QuestionTag } from '#components/threads/question-tag.tsx'
import { Day } from '#components/ui/date.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { Pagination } from '#components/ui/pagination.tsx'
import { Table } from '#components/ui/table.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { requireStaff } from '#lib/auth/session.ts'
import { type Day as CivilDay, civilDate } from '#lib/calendar/civil-date.ts'
import { now } from '#lib/calendar/now.ts'
import { operator } from '#lib/operator.ts'
import { countQuestions, listQuestions } from '#lib/questions/staff-queries.ts'
import { standingOf } from '#lib/questions/standing.ts'
import { questionShows } from '#lib/questions/vocabulary.ts'
import { showWording } from '#lib/questions/wording.ts'
import { daysLeft } from '#lib/requests/days-left.ts'

export const metadata: Metadata = { title: 'Questions' }

type Row = Awaited<ReturnType<typeof listQuestions>>['rows'][number]
type Props = { searchParams: Promise<{ show?: string | string[]; page?: string | string[] }> }

function TimeLeft({ row, today }: { row: Row; today: CivilDay }) {
  if (!row.dueOn || row.answeredAt || row.closedAt) return null
  const { words, tone } = daysLeft(today, row.dueOn)
  return <Tag tone={tone}>{words}</Tag>
}

export default async function StaffQuestionsPage({ searchParams }: Props) {
  const staff = await requireStaff('questions:answer')
  const asked = await searchParams
  const show = questionShows.find((each) => each === asked.show) ?? 'waiting'
  const page = Math.min(1000, Math.max(1, Math.trunc(Number(asked.page)) || 1))
  const today = civilDate(await now(), operator.timeZone)
  const [{ rows, more }, numbers] = await Promise.all([listQuestions(staff, show, page), countQuestions(staff, today)])
  const at = (nth: number) => `/admin/questions?show=${show}&page=${nth}`
  return (
    <>
      <PageTitle lead={`${numbers.waiting} waiting for us, ${numbers.late} of them late.`}>Questions</PageTitle>
      <nav aria-label="Which questions" className="mb-6">
        <ul className="flex flex-wrap gap-x-6 gap-y-2">
          {questionShows.map((each) => (
            <li key={each}>
              <a href={`/admin/questions?show=${each}`} aria-current={each === show ? 'page' : undefined}>
                {showWording[each]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Table
        caption="Questions, soonest due first"
        captionHidden
        dense
        rows={rows}
        rowKey={({ reference }) => reference}
        empty="There is none."
        columns={[
          {
            header: 'Reference',
            names: true,
            cell: ({ reference }) => (
              <a href={`/admin/questions/${reference}`} className="whitespace-nowrap">
                {reference}
              </a>
            ),
          },
          { header: 'Where it stands', cell: (row) => <QuestionTag standing={standingOf(row, today)} /> },
          { header: 'Asked', cell: ({ openedAt }) => <Day on={civilDate(openedAt, operator.timeZone)} /> },
          { header: 'Answer by', cell: ({ dueOn }) => (dueOn ? <Day on={dueOn} /> : 'No date') },
          { header: 'Time left', cell: (row) => <TimeLeft row={row} today={today} /> },
        ]}
      />
      <Pagination
        label="Pages of questions"
        previous={page > 1 ? { href: at(page - 1), label: 'Due earlier' } : undefined}
        next={more ? { href: at(page + 1), label: 'Due later' } : undefined}
      />
    </>
  )
}
