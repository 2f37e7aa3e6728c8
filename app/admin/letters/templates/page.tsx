import type { Metadata } from 'next'
import { BackLink } from '#components/ui/back-link.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { Section } from '#components/ui/section.tsx'
import { Table } from '#components/ui/table.tsx'
import { requireStaff } from '#lib/auth/session.ts'
import { listTemplates } from '#lib/notices/templates.ts'

export const metadata: Metadata = { title: 'All letters' }

export default async function TemplatesPage() {
  await requireStaff('letters:dispatch')
  return (
    <>
      <BackLink href="/admin/letters">Letters</BackLink>
      <PageTitle lead="Every letter that this site can write, with a made-up person.">All letters</PageTitle>
      {listTemplates().map(({ title, templates }) => (
        <Section key={title} title={title}>
          <Table
            caption={title}
            captionHidden
            dense
            rows={templates}
            rowKey={(row) => row.address}
            columns={[
              {
                header: 'When it is sent',
                names: true,
                cell: (row) => <a href={`/admin/letters/templates/${row.address}`}>{row.when}</a>,
              },
              { header: 'Subject', cell: (row) => row.parts.subject },
            ]}
          />
        </Section>
      ))}
    </>
  )
}
