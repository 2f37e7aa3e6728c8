import { Details } from '#components/ui/details.tsx'
import { SummaryList } from '#components/ui/summary-list.tsx'
import type { ColumnDescription, HoldingDescription } from '#lib/fulfilment/describe.ts'

function columnWords({ nature, inCopy, because, encrypted }: ColumnDescription): string {
  const facts = [nature, encrypted ? 'encrypted' : null, inCopy ? null : `never given out: ${because}`]
  return facts.filter((fact) => fact !== null).join(' · ')
}

/** One kind of record: what it is for and what becomes of it; what exactly it holds is one click away. */
export function HoldingSummary({ holding, alone }: { holding: HoldingDescription; alone: boolean }) {
  const { title, purposes, source, recipients, kept, goes, foundBy, columns } = holding
  return (
    <div className="flow-tight">
      {alone ? null : <h3>{title}</h3>}
      <SummaryList
        rows={[
          { key: 'Why', value: `${purposes.join('; ').replace(/^./, (first) => first.toUpperCase())}.` },
          { key: 'How long', value: `${kept}.` },
          { key: 'Where from', value: `${source}.` },
          {
            key: 'Who gets it',
            value: recipients.length > 0 ? `${recipients.join('; ')}.` : 'Nobody outside the company.',
          },
          { key: 'In a deletion', value: goes },
          ...(foundBy.length > 0
            ? [
                {
                  key: 'Without an account',
                  value: `What is linked to nobody is found by this alone: ${foundBy.join(', ')}.`,
                },
              ]
            : []),
        ]}
      />
      <Details summary={`The ${columns.length} facts it holds`}>
        <ul>
          {columns.map((column) => (
            <li key={column.label}>
              {column.label} <span className="text-ink-soft text-sm">– {columnWords(column)}</span>
            </li>
          ))}
        </ul>
      </Details>
    </div>
  )
}
