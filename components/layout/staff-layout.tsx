import type { ReactNode } from 'react'
import { cx } from '#components/ui/cx.ts'
import { Brand } from './brand.tsx'
import { DemonstrationBar } from './demonstration-bar.tsx'
import { type SiteLink, staffSections } from './links.ts'
import { NavLink } from './nav-link.tsx'
import { SkipLink } from './skip-link.tsx'

type StaffLayoutProps = {
  children: ReactNode
  signOut: ReactNode
  /** "Dee · reviewer" */
  who: ReactNode
  sections?: readonly SiteLink[]
  demonstration?: boolean
  /** The whole width of the screen, for tables. */
  wide?: boolean
}

const look =
  'inline-flex min-h-11 items-center whitespace-nowrap border-transparent border-b-2 text-ink-soft no-underline hover:text-ink hover:no-underline aria-[current]:border-accent aria-[current]:font-medium aria-[current]:text-ink'

export function StaffLayout({
  children,
  signOut,
  who,
  sections = staffSections,
  demonstration,
  wide,
}: StaffLayoutProps) {
  const width = wide ? 'max-w-none' : 'max-w-page'
  return (
    <div className="min-h-dvh pb-16">
      <SkipLink />
      {demonstration ? <DemonstrationBar /> : null}
      <header className="chrome border-line border-b bg-surface-raised">
        <div className={cx('mx-auto flex flex-wrap items-center gap-x-8 px-5 text-sm sm:px-8', width)}>
          <Brand place="Staff" href="/admin/requests" />
          <nav aria-label="Sections" className="max-md:order-last max-md:w-full">
            <ul className="flex flex-wrap gap-x-6">
              {sections.map((section) => (
                <li key={section.href}>
                  <NavLink {...section} className={look} />
                </li>
              ))}
            </ul>
          </nav>
          <div className="ml-auto flex min-h-11 flex-wrap items-center gap-x-5 text-ink-soft">
            <span>{who}</span>
            {signOut}
          </div>
        </div>
      </header>
      <main id="main" tabIndex={-1} className={cx('flow dense mx-auto px-5 pt-6 sm:px-8', width)}>
        {children}
      </main>
    </div>
  )
}
