import type { ReactNode } from 'react'
import { DocumentLayout } from '#components/policy/document-layout.tsx'
import { env } from '#lib/env.ts'

/** Rendered when the server asks for it and then kept in memory, never at build time (decision 15). */
export const dynamic = 'force-dynamic'

export default function Layout({ children }: { children: ReactNode }) {
  return <DocumentLayout demonstration={env().DEMONSTRATION}>{children}</DocumentLayout>
}
