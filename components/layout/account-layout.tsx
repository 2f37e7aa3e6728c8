import type { ReactNode } from 'react'
import { Brand } from './brand.tsx'
import { DemonstrationBar } from './demonstration-bar.tsx'
import { accountLinks, type SiteLink, signedInFooterLinks } from './links.ts'
import { Menu } from './menu.tsx'
import { NavLink } from './nav-link.tsx'
import { SiteFooter } from './site-footer.tsx'
import { SkipLink } from './skip-link.tsx'

type AccountLayoutProps = {
  children: ReactNode
  /** The form that signs out. */
  signOut: ReactNode
  demonstration?: boolean
  links?: readonly SiteLink[]
  footer?: readonly SiteLink[]
}

const look =
  'flex min-h-10 items-center rounded-md px-3 text-ink-soft no-underline hover:text-ink hover:no-underline aria-[current]:bg-surface-raised aria-[current]:font-medium aria-[current]:text-ink max-lg:min-h-12'

function AccountLinks({ links }: { links: readonly SiteLink[] }) {
  return (
    <ul className="space-y-0.5">
      {links.map((link) => (
        <li key={link.href}>
          <NavLink {...link} exact={link.href === '/account'} className={look} />
        </li>
      ))}
    </ul>
  )
}

export function AccountLayout({
  children,
  signOut,
  demonstration,
  links = accountLinks,
  footer = signedInFooterLinks,
}: AccountLayoutProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      {demonstration ? <DemonstrationBar /> : null}
      <header className="border-line border-b">
        <div className="relative mx-auto flex max-w-page items-center justify-between gap-4 px-5 py-3 sm:px-8">
          <Brand />
          <div className="chrome lg:hidden">
            <Menu>
              <nav
                aria-label="Account"
                className="absolute inset-x-0 top-full z-10 border-line border-b bg-surface px-2 py-3 shadow-lg sm:px-5"
              >
                <AccountLinks links={links} />
                <div className="mt-2 border-line border-t px-3 pt-3">{signOut}</div>
              </nav>
            </Menu>
          </div>
          <div className="chrome max-lg:hidden">{signOut}</div>
        </div>
      </header>
      <div className="mx-auto flex w-full max-w-page flex-1 gap-16 px-5 sm:px-8">
        <nav aria-label="Account" className="w-52 shrink-0 pt-16 max-lg:hidden">
          <div className="-ml-3">
            <AccountLinks links={links} />
          </div>
        </nav>
        <main id="main" tabIndex={-1} className="flow min-w-0 flex-1 pt-8 sm:pt-14">
          {children}
        </main>
      </div>
      <SiteFooter links={footer} />
    </div>
  )
}
