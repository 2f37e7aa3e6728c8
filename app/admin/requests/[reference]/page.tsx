import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Asked } from '#components/requests/asked.tsx'
import { Clock } from '#components/requests/clock.tsx'
import { Decisions } from '#components/requests/decisions.tsx'
import { History } from '#components/requests/history.tsx'
import { StateTag } from '#components/requests/state-tag.tsx'
import { BackLink } from '#components/ui/back-link.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { Section } from '#components/ui/section.tsx'
import { requireStaff } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { openRequestForStaff } from '#lib/requests/open-for-staff.ts'
import { kindForStaff } from '#lib/requests/staff-wording.ts'
import { tellStory } from '#lib/requests/story.ts'
import { Change } from './change.tsx'
import { Held } from './held.tsx'
import { NextStep } from './next-step.tsx'
import { Preparation } from './preparation.tsx'
import { Who } from './who.tsx'

export const metadata: Metadata = { title: 'Request' }

const doneWords: Record<string, string> = {
  review: 'The review has begun',
  decided: 'Decided, and the letter is on its way',
  waits: 'Your decision waits for a second person',
  approved: 'Approved by two people',
  'sent-back': 'Sent back with your note',
  retried: 'It is being tried again',
  matched: 'Recorded. A second person has to match the facts too',
  released: 'Two people matched the facts: the copy is no longer held back',
}

type Props = { params: Promise<{ reference: string }>; searchParams: Promise<{ done?: string }> }

export default async function StaffRequestPage({ params, searchParams }: Props) {
  const staff = await requireStaff('requests:read')
  const at = await now()
  const opened = await openRequestForStaff(staff, (await params).reference, at)
  if (!opened) notFound()
  const { request, details, name } = opened
  const [story, { done }] = await Promise.all([tellStory(request, at), searchParams])
  const doneTitle = done ? doneWords[done] : undefined
  return (
    <>
      <BackLink href="/admin/requests">Requests</BackLink>
      <PageTitle caption={request.reference}>{kindForStaff[request.kind]}</PageTitle>
      {doneTitle ? <Notice title={doneTitle} tone="good" live /> : null}
      <p>
        <StateTag
          state={request.state}
          readyUntil={story.readyUntil}
          undoUntil={story.undoUntil}
          clockPaused={story.clockPaused}
        />
      </p>
      <NextStep request={request} />
      <Preparation reference={request.reference} parts={story.preparation} />
      <Section title="By when we answer">
        <Clock {...story.clock} />
      </Section>
      <Section title="Who asks">
        <Who request={request} name={name} timeline={story.timeline} at={at} />
      </Section>
      <Section title="What was asked">
        {details ? <Asked details={details} /> : <p>What was asked has been deleted with the account.</p>}
      </Section>
      <Change request={request} correction={story.correction} erased={story.receipt !== null} at={at} />
      <Section title="What is held">
        <Held subjectId={request.subjectId} />
      </Section>
      {story.decisions.length > 0 ? (
        <Section title="Decisions">
          <Decisions decisions={story.decisions} />
        </Section>
      ) : null}
      <Section title="What has happened">
        <History entries={story.timeline} forStaff />
      </Section>
    </>
  )
}
