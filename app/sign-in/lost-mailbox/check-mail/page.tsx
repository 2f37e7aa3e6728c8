import type { Metadata } from 'next'
import { WaitingLetter } from '#components/threads/waiting-letter.tsx'
import { env } from '#lib/env.ts'

export const metadata: Metadata = { title: 'Check your e-mail', robots: { index: false } }

export default function CheckMailPage() {
  return <WaitingLetter what="What you told us" again="/sign-in/lost-mailbox" demonstration={env().DEMONSTRATION} />
}
