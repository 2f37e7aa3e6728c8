import type { ReactNode } from 'react'

type TextLinkProps = { href: string; children: ReactNode; otherSite?: boolean; hidden?: string; className?: string }

/** `otherSite` says in words that the link leaves us; `hidden` finishes the words for those who hear the link alone. */
export function TextLink({ href, children, otherSite = false, hidden, className }: TextLinkProps) {
  return (
    <a href={href} className={className} {...(otherSite ? { rel: 'noopener noreferrer external' } : {})}>
      {children}
      {hidden ? <span className="sr-only"> {hidden}</span> : null}
      {otherSite ? <span className="text-ink-soft"> (another site)</span> : null}
    </a>
  )
}
