import { Table } from '#components/ui/table.tsx'
import { countHeldOf } from '#lib/fulfilment/count-held.ts'

/** Counts, never contents: enough to decide by. */
export async function Held({ subjectId }: { subjectId: string }) {
  const held = await countHeldOf(subjectId)
  return (
    <Table
      caption="Records held, by category"
      captionHidden
      dense
      rows={held}
      rowKey={({ category }) => category}
      columns={[
        { header: 'Category', names: true, cell: ({ title }) => title },
        { header: 'Records', numeric: true, cell: ({ count }) => count.toLocaleString('en-GB') },
      ]}
    />
  )
}
