'use client'

import { usePathname } from 'next/navigation'
import type { SiteLink } from './links.ts'

type NavLinkProps = SiteLink & { className?: string; exact?: boolean }

/** Says which section we are in: `exact` for a link that is itself the beginning of its neighbours. */
export function NavLink({ href, text, className, exact = false }: NavLinkProps) {
  const path = usePathname()
  const within = path === href || (!exact && path.startsWith(`${href}/`))
  return (
    <a href={href} aria-current={path === href ? 'page' : within ? 'true' : undefined} className={className}>
      {text}
    </a>
  )
}
