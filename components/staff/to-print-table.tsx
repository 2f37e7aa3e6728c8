import { Day, Moment } from '#components/ui/date.tsx'
import { Table } from '#components/ui/table.tsx'

type ToPrint = { href: string; reference: string | null; what: string; since: Date; due: string | null }

/** What waits to be printed, each row one envelope. */
export function ToPrintTable({ rows }: { rows: readonly ToPrint[] }) {
  return (
    <Table
      caption="To print, oldest first"
      captionHidden
      dense
      rows={rows}
      rowKey={(row) => row.href}
      empty="Nothing waits to be printed."
      columns={[
        { header: 'What', names: true, cell: (row) => <a href={row.href}>{row.what}</a> },
        { header: 'Reference', cell: (row) => <span className="whitespace-nowrap">{row.reference ?? 'None'}</span> },
        { header: 'Waits since', cell: (row) => <Moment at={row.since} /> },
        { header: 'Last day of the request', cell: (row) => (row.due ? <Day on={row.due} /> : 'None') },
      ]}
    />
  )
}
