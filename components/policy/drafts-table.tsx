import { Day, Moment } from '#components/ui/date.tsx'
import { Table } from '#components/ui/table.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { PolicyDocument } from '#lib/policy/vocabulary.ts'
import { documentWords } from '#lib/policy/wording.ts'

type Draft = { id: string; document: PolicyDocument; title: string; archivedOn: string | null; draftedAt: Date }

export function DraftsTable({ drafts }: { drafts: readonly Draft[] }) {
  return (
    <Table
      caption="Drafts, oldest first"
      captionHidden
      rows={drafts}
      rowKey={({ id }) => id}
      empty="There is no draft."
      columns={[
        {
          header: 'Draft',
          names: true,
          cell: ({ id, title }) => <TextLink href={`/admin/policy/drafts/${id}`}>{title}</TextLink>,
        },
        { header: 'Document', cell: ({ document }) => documentWords[document] },
        { header: 'Brought in', cell: ({ draftedAt }) => <Moment at={draftedAt} /> },
        {
          header: 'Archived on',
          cell: ({ archivedOn }) => (archivedOn ? <Day on={archivedOn} /> : 'Not an archived text'),
        },
      ]}
    />
  )
}
