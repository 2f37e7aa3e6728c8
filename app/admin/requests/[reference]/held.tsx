import { Table } from '#components/ui/table.tsx'
import type { Staff } from '#lib/auth/actor.ts'
import { countHeldOf } from '#lib/fulfilment/count-held.ts'

/** Counts, never contents: enough to decide by. */
export async function Held({ staff, request }: { staff: Staff<'requests:read'>; request: { subjectId: string } }) {
  const held = await countHeldOf(staff, request)
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
