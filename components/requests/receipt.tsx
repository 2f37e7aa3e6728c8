import { Moment } from '#components/ui/date.tsx'
import { SummaryList } from '#components/ui/summary-list.tsx'
import type { ErasureReceipt } from '#lib/fulfilment/receipt.ts'
import { ErasureNumbers } from './erasure-numbers.tsx'

/** The receipt of a deletion, to print: no personal data, and a digest by which it can be compared. */
type ReceiptProps = { receipt: ErasureReceipt; sha256: string; fileHref: string }

export function Receipt({ receipt, sha256, fileHref }: ReceiptProps) {
  const { reference, by, carriedOutAt, lines, totals, notes, signature } = receipt
  return (
    <>
      <SummaryList
        rows={[
          { key: 'Reference', value: reference },
          { key: 'Carried out by', value: by },
          { key: 'Carried out', value: <Moment at={new Date(carriedOutAt)} /> },
          { key: 'Digest (SHA-256)', value: <code className="break-all text-sm">{sha256}</code> },
          {
            key: 'Signature',
            value: signature ? (
              <>
                Ed25519, key {signature.keyId}: <code className="break-all text-sm">{signature.value}</code>
              </>
            ) : (
              'None: it was made before we signed receipts'
            ),
          },
        ]}
      />
      <ErasureNumbers
        label="Records"
        caption="What was deleted and what was kept, by kind of record"
        lines={lines}
        totals={totals}
        done
      />
      {signature ? (
        <p>
          <a href={fileHref} download>
            Download the signed receipt
          </a>{' '}
          and keep it. Anybody can <a href="/receipts/verify">check that it is ours and unchanged</a>, also without us.
        </p>
      ) : null}
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </>
  )
}
