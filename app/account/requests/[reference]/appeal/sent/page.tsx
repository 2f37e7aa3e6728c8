import type { Metadata } from 'next'
import { requireSubject } from '#lib/auth/session.ts'
import { SentAppeal } from '../sent-appeal.tsx'

export const metadata: Metadata = { title: 'We have your appeal' }

export default async function AppealSentPage({ params }: { params: Promise<{ reference: string }> }) {
  const asked = (await params).reference
  const subject = await requireSubject(`/account/requests/${asked}`)
  return <SentAppeal subject={subject} asked={asked} below="/account/requests" />
}
