import type { ReactNode } from 'react'

export type SummaryRow = {
  key: string
  value: ReactNode
  /** `what` finishes the link's words: "Change" + "e-mail address". */
  change?: { href: string; label?: string; what?: string }
}

/** Keys and values under one another, each with its own way to change it. */
export function SummaryList({ rows }: { rows: readonly SummaryRow[] }) {
  return (
    <dl className="border-line border-t">
      {rows.map((row) => (
        <div
          key={row.key}
          className="grid gap-x-6 gap-y-0.5 border-line border-b py-3.5 sm:grid-cols-[minmax(8rem,12rem)_minmax(0,1fr)_auto]"
        >
          <dt className="text-ink-soft max-sm:text-sm">{row.key}</dt>
          <dd className="min-w-0">{row.value}</dd>
          {row.change ? (
            <dd className="print:hidden">
              <a href={row.change.href} className="inline-flex min-h-6 items-center">
                {row.change.label ?? 'Change'}
                <span className="sr-only"> {row.change.what ?? row.key.toLowerCase()}</span>
              </a>
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  )
}
