// biome-ignore-all lint/suspicious/noArrayIndexKey: drawn on the server, never reordered
import type { ReactNode } from 'react'
import { cx } from './cx.ts'
import { Moment } from './date.tsx'

export type TimelineEntry = { at: Date; title: ReactNode; body?: ReactNode; by?: ReactNode }

/** What happened, one under another, in the order given; the first one stands for now. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  return (
    <ol className="max-w-none">
      {entries.map((entry, place) => (
        <li key={place} className="group relative pb-7 pl-8 last:pb-0">
          <span
            aria-hidden="true"
            className="absolute top-3 bottom-[-0.75rem] left-[0.3125rem] w-px bg-line group-last:hidden"
          />
          <span
            aria-hidden="true"
            className={cx(
              'absolute top-[0.5rem] left-0 size-[0.6875rem] rounded-full border-2',
              place === 0 ? 'border-accent bg-accent' : 'border-line-strong bg-surface',
            )}
          />
          <p className="font-medium">{entry.title}</p>
          <p className="text-ink-soft text-sm">
            <Moment at={entry.at} />
            {entry.by ? <> · {entry.by}</> : null}
          </p>
          {entry.body ? <div className="flow-tight mt-2 max-w-measure">{entry.body}</div> : null}
        </li>
      ))}
    </ol>
  )
}
