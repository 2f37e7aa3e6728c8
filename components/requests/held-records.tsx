// biome-ignore-all lint/suspicious/noArrayIndexKey: drawn on the server, never reordered
import { SummaryList } from '#components/ui/summary-list.tsx'
import { Table } from '#components/ui/table.tsx'
import type { HoldingContents } from '#lib/fulfilment/copy-contents.ts'

const whole = (count: number) => `${count.toLocaleString('en-GB')} ${count === 1 ? 'record' : 'records'}`

/** More than that is folded up: a phone shows each record as a list. */
const rowsAtOnce = 10

type Cells = { cells: string[]; place: number }

/** The records of one kind: a single one as a list of facts, several as a table. */
export function HeldRecords({ holding }: { holding: HoldingContents }) {
  const { title, purposes, source, recipients, kept, labels, rows, total, withheld } = holding
  const [only] = rows
  return (
    <div className="flow">
      <h3>{title}</h3>
      <p className="text-ink-soft text-sm">
        We hold this {purposes.join(', and ')}. From: {source}. Given to: {recipients.join('; ') || 'nobody'}. Kept:{' '}
        {kept}.
      </p>
      {rows.length > 1 ? (
        <details open={rows.length <= rowsAtOnce}>
          <summary className="min-h-8 cursor-pointer text-accent">
            {title}: {whole(total)}
          </summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard (WCAG 2.1.1) */}
          <section aria-label={title} tabIndex={0} className="mt-3 overflow-x-auto">
            <Table
              caption={`${title}: ${whole(total)}`}
              captionHidden
              dense
              rows={rows.map((cells, place) => ({ cells, place }))}
              rowKey={(row) => row.place}
              columns={labels.map((label, column) => ({
                header: label,
                cell: (row: Cells) => <bdi>{row.cells[column]}</bdi>,
              }))}
            />
          </section>
        </details>
      ) : null}
      {rows.length === 1 && only ? (
        <SummaryList
          rows={labels.map((label, column) => ({
            key: label,
            value: <bdi className="whitespace-pre-line">{only[column]}</bdi>,
          }))}
        />
      ) : null}
      {rows.length === 0 ? <p className="text-ink-soft">Nothing held.</p> : null}
      {total > rows.length ? (
        <p>
          The newest {rows.length.toLocaleString('en-GB')} of {whole(total)} are shown here. All of them are in the
          download.
        </p>
      ) : null}
      {withheld.map(({ label, because, count }) => (
        <p key={label} className="text-sm">
          Held but not shown: {label} ({count}). {because}
        </p>
      ))}
    </div>
  )
}
