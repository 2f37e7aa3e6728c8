import { Brand } from './brand.tsx'
import type { SiteLink } from './links.ts'
import { Menu } from './menu.tsx'
import { NavLink } from './nav-link.tsx'

const wide =
  'inline-flex min-h-11 items-center border-transparent border-b-2 text-ink no-underline hover:border-line-strong hover:no-underline aria-[current]:border-accent aria-[current]:font-medium'
const narrow = 'flex min-h-12 items-center border-line border-t text-ink no-underline aria-[current]:font-semibold'

/** Not sticky, so that nothing in focus is ever under it. */
export function PublicHeader({ links }: { links: readonly SiteLink[] }) {
  return (
    <header className="border-line border-b">
      <div className="relative mx-auto flex max-w-page items-center justify-between gap-6 px-5 py-3 sm:px-8">
        <Brand />
        <nav aria-label="Main" className="hidden md:block">
          <ul className="flex gap-8">
            {links.map((link) => (
              <li key={link.href}>
                <NavLink {...link} className={wide} />
              </li>
            ))}
          </ul>
        </nav>
        <div className="chrome md:hidden">
          <Menu>
            <nav
              aria-label="Main"
              className="absolute inset-x-0 top-full z-10 border-line border-b bg-surface px-5 pb-3 shadow-lg sm:px-8"
            >
              <ul>
                {links.map((link) => (
                  <li key={link.href}>
                    <NavLink {...link} className={narrow} />
                  </li>
                ))}
              </ul>
            </nav>
          </Menu>
        </div>
      </div>
    </header>
  )
}
