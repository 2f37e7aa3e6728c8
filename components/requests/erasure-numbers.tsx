import { ErasureChart } from '#components/charts/erasure-chart.tsx'
import { Table } from '#components/ui/table.tsx'
import { inWords } from '#lib/calendar/civil-date.ts'
import { type ErasureGroup, groupLines, reasonsOf } from '#lib/fulfilment/erasure-groups.ts'
import type { ReceiptLine, ReceiptTotals } from '#lib/fulfilment/receipt.ts'

const whole = (count: number) => count.toLocaleString('en-GB')

function WhyItStays({ stays }: ErasureGroup) {
  if (stays.length === 0) return <span className="text-ink-soft">Nothing stays</span>
  return (
    <ul className="max-w-none list-none space-y-1 pl-0">
      {stays.map(({ label, until, count, titles }) => (
        <li key={`${label} ${until}`} className="pl-0">
          <b>{label}</b>
          {until ? ` until ${inWords(until)}` : ''}: {whole(count)} ({titles.join(', ').toLowerCase()})
        </li>
      ))}
    </ul>
  )
}

type ErasureNumbersProps = {
  label: string
  caption: string
  lines: readonly ReceiptLine[]
  totals: ReceiptTotals
  done?: boolean
}

/** What a deletion removes and keeps, as a picture and in numbers: before it is sent, before it is approved, and on the receipt. */
export function ErasureNumbers({ label, caption, lines, totals, done }: ErasureNumbersProps) {
  const groups = groupLines(lines)
  const reasons = reasonsOf(lines)
  return (
    <>
      <ErasureChart label={label} groups={groups} totals={totals} done={done} />
      <Table
        caption={caption}
        captionHidden
        rows={groups}
        rowKey={({ category }) => category}
        columns={[
          { header: 'What', names: true, cell: ({ title }) => title },
          { header: 'Deleted', numeric: true, cell: ({ deleted }) => whole(deleted) },
          { header: 'Anonymous', numeric: true, cell: ({ anonymised }) => whole(anonymised) },
          { header: 'Kept', numeric: true, cell: ({ kept }) => whole(kept) },
          { header: 'Why it stays', cell: (group) => <WhyItStays {...group} /> },
        ]}
      />
      {reasons.length > 0 ? (
        <dl className="space-y-2 text-sm">
          {reasons.map(({ label: name, because }) => (
            <div key={name}>
              <dt className="inline font-semibold">{name}. </dt>
              <dd className="inline">{because}</dd>
            </div>
          ))}
        </dl>
      ) : null}
    </>
  )
}
