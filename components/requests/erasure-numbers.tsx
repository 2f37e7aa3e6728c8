import { Bar } from '#components/ui/bar.tsx'
import { Table } from '#components/ui/table.tsx'
import { inWords } from '#lib/calendar/civil-date.ts'
import type { ReceiptLine, ReceiptTotals } from '#lib/fulfilment/receipt.ts'

const whole = (count: number) => count.toLocaleString('en-GB')

function whyItStays({ because, until, kept, anonymised }: ReceiptLine): string {
  if (kept + anonymised === 0) return ''
  return [because, until ? `Kept until ${inWords(until)}.` : null].filter(Boolean).join(' ')
}

type ErasureNumbersProps = {
  label: string
  caption: string
  lines: readonly ReceiptLine[]
  totals: ReceiptTotals
  done?: boolean
}

/** What a deletion removes and keeps, as a bar and line by line: before it is sent, before it is approved, and on the receipt. */
export function ErasureNumbers({ label, caption, lines, totals, done }: ErasureNumbersProps) {
  const words = done
    ? ['Deleted', 'Made anonymous', 'Kept']
    : ['Will be deleted', 'Will be made anonymous', 'Will be kept']
  const [deleted = '', anonymised = '', kept = ''] = words
  return (
    <>
      <Bar
        label={label}
        parts={[
          { label: deleted, count: totals.deleted, tone: 'info' },
          { label: anonymised, count: totals.anonymised, tone: 'good' },
          { label: kept, count: totals.kept, tone: 'warn' },
        ]}
      />
      <Table
        caption={caption}
        captionHidden
        rows={lines}
        rowKey={(line) => line.title}
        columns={[
          { header: 'What', names: true, cell: (line) => line.title },
          { header: 'Deleted', numeric: true, cell: (line) => whole(line.deleted) },
          { header: 'Anonymous', numeric: true, cell: (line) => whole(line.anonymised) },
          { header: 'Kept', numeric: true, cell: (line) => whole(line.kept) },
          { header: 'Why it stays', cell: whyItStays },
        ]}
      />
    </>
  )
}
