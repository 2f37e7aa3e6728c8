import type { ReactNode } from 'react'
import { DemonstrationBar } from './demonstration-bar.tsx'
import { footerLinks, headerLinks, type SiteLink } from './links.ts'
import { PublicHeader } from './public-header.tsx'
import { SiteFooter } from './site-footer.tsx'
import { SkipLink } from './skip-link.tsx'

type PublicLayoutProps = {
  children: ReactNode
  demonstration?: boolean
  links?: readonly SiteLink[]
  footer?: readonly SiteLink[]
  /** A page that is one document names its `main`, where archives look for it: `policy`. */
  mainId?: string
}

/** Nothing personal is in it, so that the page may be kept in memory for everyone. */
export function PublicLayout({
  children,
  demonstration,
  links = headerLinks,
  footer = footerLinks,
  mainId = 'main',
}: PublicLayoutProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink to={mainId} />
      {demonstration ? <DemonstrationBar /> : null}
      <PublicHeader links={links} />
      <main
        id={mainId}
        tabIndex={-1}
        className="flow column mx-auto w-full max-w-page flex-1 px-5 pt-10 sm:px-8 sm:pt-16"
      >
        {children}
      </main>
      <SiteFooter links={footer} />
    </div>
  )
}
