import type { Metadata } from 'next'
import { SentAppeal } from '#app/account/requests/[reference]/appeal/sent-appeal.tsx'
import { followed } from '../../followed.ts'

export const metadata: Metadata = { title: 'We have your appeal' }

export default async function FollowedAppealSentPage({ params }: { params: Promise<{ reference: string }> }) {
  const { follower } = await followed(params)
  return <SentAppeal subject={follower} asked={follower.reference} below="/requests/follow" />
}
