import type { ReactNode } from 'react'
import { Icon } from '#components/ui/icon.tsx'

export type ContentsItem = { href: string; text: string; level?: 2 | 3 }

function Items({ items, className }: { items: readonly ContentsItem[]; className?: string }) {
  return (
    <ol className={className}>
      {items.map((item) => (
        <li key={item.href} className={item.level === 3 ? 'pl-4' : undefined}>
          <a
            href={item.href}
            className="inline-block min-h-6 py-1.5 text-ink-soft no-underline hover:text-ink hover:underline"
          >
            {item.text}
          </a>
        </li>
      ))}
    </ol>
  )
}

/** At the side of a long text on wide screens, where it follows the reading; folded above it on narrow ones. */
export function WithContents({
  items,
  title = 'On this page',
  children,
}: {
  items: readonly ContentsItem[]
  title?: string
  children: ReactNode
}) {
  return (
    <div className="max-w-none lg:grid lg:grid-cols-[15rem_minmax(0,1fr)] lg:gap-16">
      <nav aria-label={title} className="chrome max-lg:hidden">
        <div className="sticky top-8 max-h-[calc(100dvh-4rem)] overflow-y-auto pb-8 text-sm">
          <p className="mb-2 font-semibold">{title}</p>
          <Items items={items} className="follows" />
        </div>
      </nav>
      <details className="chrome menu group mb-10 border-line border-y lg:hidden">
        <summary className="flex min-h-12 items-center justify-between font-medium">
          {title}
          <Icon name="down" className="size-5 text-ink-soft group-open:rotate-180" />
        </summary>
        <nav aria-label={title} className="pb-4 text-sm">
          <Items items={items} />
        </nav>
      </details>
      <div className="min-w-0">{children}</div>
    </div>
  )
}
