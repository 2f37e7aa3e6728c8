import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

/** More for those who want it, one click away. */
export function Details({ summary, children, open }: { summary: ReactNode; children: ReactNode; open?: boolean }) {
  return (
    <details className="menu group" open={open}>
      <summary className="-ml-1 inline-flex min-h-8 items-center gap-1 text-accent hover:underline">
        <Icon name="forward" className="size-5 transition-transform group-open:rotate-90" />
        {summary}
      </summary>
      <div className="flow-tight mt-2 ml-1.5 max-w-measure border-line border-l-2 py-1 pl-5">{children}</div>
    </details>
  )
}
