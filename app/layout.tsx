import './globals.css'
import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { documentTitle } from '#components/layout/document-title.ts'
import { operatorCssPath } from '#components/layout/operator-css.ts'
import { operator } from '#lib/operator.ts'

/**
 * `default` is empty on purpose: a page without a metadata title gets none, and `ActionForm` gives it a React title
 * that can say "Error:" (without script, metadata would keep the old one, and the first title in the head wins).
 */
export const metadata: Metadata = {
  title: { template: documentTitle('%s'), default: '' },
  icons: { icon: { url: '/favicon.svg', type: 'image/svg+xml' } },
  formatDetection: { telephone: false, address: false, email: false },
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#101315' },
  ],
}

/** Nothing is rendered at build time: settings and data are not there yet, and a nonce is made for each answer. */
export const dynamic = 'force-dynamic'

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang={operator.languages[0]}>
      <head>
        <link rel="stylesheet" href={operatorCssPath(operator.accent)} />
      </head>
      <body>{children}</body>
    </html>
  )
}
