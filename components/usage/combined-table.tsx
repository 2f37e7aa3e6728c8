import { Day } from '#components/ui/date.tsx'
import { Table } from '#components/ui/table.tsx'

export type CombinedLine = { product: string; count: number; places: number; first: Date | null; last: Date | null }

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
        { header: 'First', cell: ({ first }) => (first ? <Day on={first.toISOString().slice(0, 10)} /> : null) },
        { header: 'Last', cell: ({ last }) => (last ? <Day on={last.toISOString().slice(0, 10)} /> : null) },
      ]}
    />
  )
}
