import type { ReactNode } from 'react'
import { PublicLayout } from '#components/layout/public-layout.tsx'
import { env } from '#lib/env.ts'

export default function Layout({ children }: { children: ReactNode }) {
  return <PublicLayout demonstration={env().DEMONSTRATION}>{children}</PublicLayout>
}
