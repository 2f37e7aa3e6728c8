import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { PublicLayout } from '#components/layout/public-layout.tsx'
import { env } from '#lib/env.ts'

export const metadata: Metadata = { robots: { index: false } }

/** For those who have no account (any more), or only a letter in their hands. */
export default function Layout({ children }: { children: ReactNode }) {
  return <PublicLayout demonstration={env().DEMONSTRATION}>{children}</PublicLayout>
}
