import { operator } from '#lib/operator.ts'
import type { SiteLink } from './links.ts'

export function SiteFooter({ links }: { links: readonly SiteLink[] }) {
  return (
    <footer className="chrome mt-24 border-line border-t">
      <div className="mx-auto flex max-w-page flex-wrap items-start justify-between gap-x-16 gap-y-6 px-5 py-10 text-ink-soft text-sm sm:px-8">
        <div>
          <p className="font-medium text-ink">{operator.name}</p>
          <p>
            Questions: <a href={`mailto:${operator.contact.privacyEmail}`}>{operator.contact.privacyEmail}</a>
          </p>
        </div>
        <nav aria-label="More">
          <ul className="flex flex-wrap gap-x-7 gap-y-2">
            {links.map((link) => (
              <li key={link.href}>
                <a
                  href={link.href}
                  className="inline-flex min-h-6 items-center text-ink-soft no-underline hover:text-ink hover:underline"
                >
                  {link.text}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  )
}
