import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { Clock } from '#components/requests/clock.tsx'
import { Decisions } from '#components/requests/decisions.tsx'
import { History } from '#components/requests/history.tsx'
import { Receipt } from '#components/requests/receipt.tsx'
import { StateTag } from '#components/requests/state-tag.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { Section } from '#components/ui/section.tsx'
import { now } from '#lib/calendar/now.ts'
import { openFollowLink } from '#lib/requests/follow-link.ts'
import { findFollowed } from '#lib/requests/queries.ts'
import { findReceipt, tellStory } from '#lib/requests/story.ts'
import { kindWording, stateWording } from '#lib/requests/wording.ts'

export const metadata: Metadata = { title: 'Your request' }

/** How it stands and what was decided; what was asked and the copy itself are only behind a sign-in. */
export default async function FollowedPage({ params }: { params: Promise<{ token: string }> }) {
  const at = await now()
  const { token } = await params
  const followed = openFollowLink(token, at)
  if (!followed) redirect('/requests/follow')
  const request = await findFollowed(followed)
  if (!request) notFound()
  const [story, receipt] = await Promise.all([tellStory(request, at), findReceipt(request)])
  const { state, kind, reference } = request
  return (
    <>
      <PageTitle caption={reference}>{kindWording[kind].title}</PageTitle>
      <p>
        <StateTag
          state={state}
          readyUntil={story.readyUntil}
          undoUntil={story.undoUntil}
          clockPaused={story.clockPaused}
        />
      </p>
      <p>{stateWording[state].next}</p>
      {request.decidedAt ? (
        <Section title="What we decided">
          <Decisions decisions={story.decisions.map((decision) => ({ ...decision, explanation: null }))} />
        </Section>
      ) : null}
      {receipt ? (
        <Section title="Receipt">
          <Receipt {...receipt} fileHref={`/requests/follow/${token}/receipt`} />
        </Section>
      ) : null}
      <Section title="By when you have our answer">
        <Clock {...story.clock} />
      </Section>
      <Section title="What has happened">
        <History entries={story.timeline} />
      </Section>
    </>
  )
}
