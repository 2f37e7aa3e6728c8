import type { ReactNode } from 'react'
import { DemonstrationBar } from '#components/layout/demonstration-bar.tsx'
import { footerLinks, headerLinks } from '#components/layout/links.ts'
import { PublicHeader } from '#components/layout/public-header.tsx'
import { SiteFooter } from '#components/layout/site-footer.tsx'
import { SkipLink } from '#components/layout/skip-link.tsx'

/** For a page that is one document: its whole text is in one `<main id="policy">`, where archives look for it. */
export function DocumentLayout({ demonstration, children }: { demonstration: boolean; children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      {demonstration ? <DemonstrationBar /> : null}
      <PublicHeader links={headerLinks} />
      <main id="policy" className="mx-auto w-full max-w-page flex-1 px-5 pt-10 sm:px-8 sm:pt-16">
        <div id="main" tabIndex={-1} className="flow">
          {children}
        </div>
      </main>
      <SiteFooter links={footerLinks} />
    </div>
  )
}
