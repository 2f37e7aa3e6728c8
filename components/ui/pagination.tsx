import { Icon } from './icon.tsx'

type Way = { href: string; label?: string }

/** `label` says what is there ("Page 2 of 7", "Older"). */
export function Pagination({ previous, next, label = 'Pages' }: { previous?: Way; next?: Way; label?: string }) {
  if (!previous && !next) return null
  const look = 'inline-flex min-h-11 items-center gap-1.5 font-medium no-underline hover:underline'
  return (
    <nav aria-label={label} className="flex flex-wrap justify-between gap-x-8 gap-y-2">
      {previous ? (
        <a href={previous.href} rel="prev" className={look}>
          <Icon name="back" />
          <span>
            Previous<span className="sr-only"> page</span>
            {previous.label ? <span className="font-normal text-ink-soft"> · {previous.label}</span> : null}
          </span>
        </a>
      ) : (
        <span />
      )}
      {next ? (
        <a href={next.href} rel="next" className={look}>
          <span>
            Next<span className="sr-only"> page</span>
            {next.label ? <span className="font-normal text-ink-soft"> · {next.label}</span> : null}
          </span>
          <Icon name="forward" />
        </a>
      ) : null}
    </nav>
  )
}
