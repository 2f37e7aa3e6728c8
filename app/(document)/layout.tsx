import type { ReactNode } from 'react'
import { PublicLayout } from '#components/layout/public-layout.tsx'
import { env } from '#lib/env.ts'

/** Pages that are one document: the whole text in one `main`. */
export default function Layout({ children }: { children: ReactNode }) {
  return (
    <PublicLayout demonstration={env().DEMONSTRATION} mainId="policy">
      {children}
    </PublicLayout>
  )
}
