import type { Metadata } from 'next'
import { BackLink } from '#components/ui/back-link.tsx'
import { Button } from '#components/ui/button.tsx'
import { Day } from '#components/ui/date.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { Table } from '#components/ui/table.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { requireStaff } from '#lib/auth/session.ts'
import { listLeft } from '#lib/letters/left-queries.ts'
import { dispatchWayWording } from '#lib/notices/wording.ts'
import { parseReference } from '#lib/requests/reference.ts'

export const metadata: Metadata = { title: 'What has left on paper' }

type Props = { searchParams: Promise<{ reference?: string | string[] }> }

export default async function LeftPage({ searchParams }: Props) {
  const staff = await requireStaff('letters:dispatch')
  const { reference: typed } = await searchParams
  const asked = typeof typed === 'string' ? typed.trim() : ''
  const reference = asked ? parseReference(asked) : null
  const rows = asked && !reference ? [] : await listLeft(staff, reference)
  return (
    <>
      <BackLink href="/admin/letters">Letters</BackLink>
      <PageTitle lead="Did the post bring something back? Find it by the reference on the letter, and write that down: until then everybody takes it for arrived.">
        What has left on paper
      </PageTitle>
      <form method="get" action="/admin/letters/left" className="mb-6 flex flex-wrap items-end gap-x-5 gap-y-4">
        <TextField name="reference" label="Reference" hint="Like PR-ABCDE23456" defaultValue={asked} width="medium" />
        <Button type="submit" look="secondary">
          Find
        </Button>
      </form>
      <Table
        caption="What has left on paper, newest first"
        captionHidden
        dense
        rows={rows}
        rowKey={(row) => row.id}
        empty={asked ? 'Nothing with this reference has left on paper.' : 'Nothing has left on paper yet.'}
        columns={[
          {
            header: 'What',
            names: true,
            cell: (row) => (
              <a href={`/admin/letters/left/${row.id}`}>{row.what === 'copy' ? 'The copy itself' : row.subjectLine}</a>
            ),
          },
          { header: 'Reference', cell: (row) => <span className="whitespace-nowrap">{row.reference ?? 'None'}</span> },
          { header: 'How', cell: (row) => dispatchWayWording[row.way] },
          { header: 'Left', cell: (row) => <Day on={row.on} /> },
        ]}
      />
    </>
  )
}
