import { Table } from '#components/ui/table.tsx'

export type HeldLine = { category: string; title: string; about: string; count: number }

/** A share of the largest count, so that the smallest still shows. */
function LengthOf({ count, most }: { count: number; most: number }) {
  return (
    <svg aria-hidden="true" width="100%" height="10" className="block min-w-24 max-sm:hidden">
      <rect width="100%" height="10" rx="5" className="fill-surface-raised" />
      <rect width={`${Math.max(1.5, (count / most) * 100)}%`} height="10" rx="5" className="fill-accent" />
    </svg>
  )
}

/** What is held, kind by kind, counted and drawn. */
export function HeldTable({ held }: { held: readonly HeldLine[] }) {
  const most = Math.max(1, ...held.map(({ count }) => count))
  return (
    <Table
      caption="Records we hold about you"
      captionHidden
      rows={held}
      rowKey={({ category }) => category}
      columns={[
        {
          header: 'Kind of data',
          names: true,
          cell: ({ title, about }) => (
            <>
              {title}
              <span className="block font-normal text-ink-soft text-sm">{about}</span>
            </>
          ),
        },
        { header: 'Records', numeric: true, cell: ({ count }) => count.toLocaleString('en-GB') },
        { header: 'Compared', cell: ({ count }) => <LengthOf count={count} most={most} /> },
      ]}
    />
  )
}
