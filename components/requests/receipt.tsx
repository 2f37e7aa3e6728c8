import { Moment } from '#components/ui/date.tsx'
import { SummaryList } from '#components/ui/summary-list.tsx'
import type { ErasureReceipt } from '#lib/fulfilment/receipt.ts'
import { ErasureNumbers } from './erasure-numbers.tsx'

/** The receipt of a deletion, to print: no personal data, and a digest by which it can be compared. */
export function Receipt({ receipt, sha256 }: { receipt: ErasureReceipt; sha256: string }) {
  const { reference, by, carriedOutAt, lines, totals, notes } = receipt
  return (
    <>
      <SummaryList
        rows={[
          { key: 'Reference', value: reference },
          { key: 'Carried out by', value: by },
          { key: 'Carried out', value: <Moment at={new Date(carriedOutAt)} /> },
          { key: 'Digest (SHA-256)', value: <code className="break-all text-sm">{sha256}</code> },
        ]}
      />
      <ErasureNumbers
        label="Records"
        caption="What was deleted and what was kept, by kind of record"
        lines={lines}
        totals={totals}
        done
      />
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </>
  )
}
