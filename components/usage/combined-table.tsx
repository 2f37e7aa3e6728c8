import { Day } from '#components/ui/date.tsx'
import { Table } from '#components/ui/table.tsx'
import { civilDate } from '#lib/calendar/civil-date.ts'
import { operator } from '#lib/operator.ts'

export type CombinedLine = { product: string; count: number; places: number; first: Date | null; last: Date | null }

const dayOf = (at: Date | null) => (at ? <Day on={civilDate(at, operator.timeZone)} /> : null)
const whole = (count: number) => count.toLocaleString('en-GB')

/** What is combined with an account, product by product: how much, from how many places, between which days. */
export function CombinedTable({ products }: { products: readonly CombinedLine[] }) {
  return (
    <Table
      caption="Events combined with the account, by product"
      captionHidden
      rows={products}
      rowKey={({ product }) => product}
      columns={[
        { header: 'Product', names: true, cell: ({ product }) => <bdi>{product}</bdi> },
        { header: 'Events', numeric: true, cell: ({ count }) => whole(count) },
        { header: 'Places', numeric: true, cell: ({ places }) => whole(places) },
        { header: 'First', cell: ({ first }) => dayOf(first) },
        { header: 'Last', cell: ({ last }) => dayOf(last) },
      ]}
    />
  )
}
