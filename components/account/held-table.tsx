import { cx } from '#components/ui/cx.ts'

export type HeldLine = { category: string; title: string; count: number }

/** A share of the largest count; the smallest still shows. */
function LengthOf({ count, most, className }: { count: number; most: number; className: string }) {
  return (
    <svg aria-hidden="true" width="100%" height="8" className={cx('overflow-hidden rounded-full', className)}>
      <rect width="100%" height="8" className="fill-line" />
      <rect width={`${Math.max(1.5, (count / most) * 100)}%`} height="8" className="fill-accent" />
    </svg>
  )
}

/** What is held, kind by kind, counted and drawn. The bar stands under the words where there is no room beside them. */
export function HeldTable({ held }: { held: readonly HeldLine[] }) {
  const most = Math.max(1, ...held.map(({ count }) => count))
  return (
    <table className="w-full border-collapse">
      <caption className="sr-only">Records we hold about you, by kind of data</caption>
      <thead>
        <tr className="border-line-strong border-b text-ink-soft text-sm">
          <th scope="col" className="pb-2 text-start font-medium">
            Kind of data
          </th>
          <td className="max-sm:hidden" />
          <th scope="col" className="pb-2 text-end font-medium">
            Records
          </th>
        </tr>
      </thead>
      <tbody>
        {held.map(({ category, title, count }) => (
          <tr key={category} className="border-line border-b">
            <th scope="row" className="py-3 pr-6 text-start font-normal">
              {title}
              <LengthOf count={count} most={most} className="mt-2 sm:hidden" />
            </th>
            <td aria-hidden="true" className="w-2/5 py-3 max-sm:hidden">
              <LengthOf count={count} most={most} className="block" />
            </td>
            <td className="w-20 py-3 text-end tabular-nums max-sm:align-top">{count.toLocaleString('en-GB')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
