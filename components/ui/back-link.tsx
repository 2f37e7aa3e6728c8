import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

export function BackLink({ href, children = 'Back' }: { href: string; children?: ReactNode }) {
  return (
    <p className="chrome mb-6">
      <a
        href={href}
        className="-ml-1.5 inline-flex min-h-8 items-center gap-0.5 text-ink-soft text-sm no-underline hover:text-ink hover:underline"
      >
        <Icon name="back" className="size-5" />
        {children}
      </a>
    </p>
  )
}
