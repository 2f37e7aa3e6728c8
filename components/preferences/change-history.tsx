import { Day } from '#components/ui/date.tsx'
import { Table } from '#components/ui/table.tsx'

export type ChangeLine = { id: string; on: string; what: string; choice: string; where: string }

/** Every change, newest first. */
export function ChangeHistory({ changes }: { changes: readonly ChangeLine[] }) {
  return (
    <Table
      caption="Your changes, newest first"
      captionHidden
      dense
      rows={changes}
      rowKey={({ id }) => id}
      columns={[
        { header: 'What', names: true, cell: ({ what }) => what },
        { header: 'Set to', cell: ({ choice }) => choice },
        { header: 'When', cell: ({ on }) => <Day on={on} /> },
        { header: 'Where', cell: ({ where }) => where },
      ]}
    />
  )
}
