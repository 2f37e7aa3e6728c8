import type { Metadata } from 'next'
import { connection } from 'next/server'
import { PublicLayout } from '#components/layout/public-layout.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { env } from '#lib/env.ts'

export const metadata: Metadata = { title: 'Page not found' }

export default async function NotFound() {
  // Rendered per request: a page made at build time would carry inline scripts without the nonce.
  await connection()
  return (
    <PublicLayout demonstration={env().DEMONSTRATION}>
      <PageTitle lead="There is nothing at this address, or it is not for you to see.">Page not found</PageTitle>
      <p>If you typed the address, check that it is right. If you followed a link, the page may have moved.</p>
      <ButtonLink href="/">Go to the start page</ButtonLink>
    </PublicLayout>
  )
}
