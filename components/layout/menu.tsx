import type { ReactNode } from 'react'
import { Icon } from '#components/ui/icon.tsx'

/** A menu for narrow screens that opens without script. */
export function Menu({ label = 'Menu', children }: { label?: string; children: ReactNode }) {
  return (
    <details className="menu">
      <summary className="inline-flex min-h-11 whitespace-nowrap items-center gap-1.5 rounded-md border border-line px-3.5 font-medium text-sm">
        {label}
        <Icon name="down" className="when-closed size-4" />
        <Icon name="cross" className="when-open size-4" />
      </summary>
      {children}
    </details>
  )
}
