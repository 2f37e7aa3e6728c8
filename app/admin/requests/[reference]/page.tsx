import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Asked } from '#components/requests/asked.tsx'
import { Clock } from '#components/requests/clock.tsx'
import { Decisions } from '#components/requests/decisions.tsx'
import { FileList } from '#components/requests/file-list.tsx'
import { History } from '#components/requests/history.tsx'
import { StateTag } from '#components/requests/state-tag.tsx'
import { BackLink } from '#components/ui/back-link.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { Section } from '#components/ui/section.tsx'
import { requireStaff } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { listFilesOf } from '#lib/request-files/queries.ts'
import { openRequestForStaff } from '#lib/requests/open-for-staff.ts'
import { kindForStaff } from '#lib/requests/staff-wording.ts'
import { tellStory } from '#lib/requests/story.ts'
import { Change } from './change.tsx'
import { Held } from './held.tsx'
import { Holds } from './holds.tsx'
import { Messages } from './messages.tsx'
import { NextStep } from './next-step.tsx'
import { Preparation } from './preparation.tsx'
import { Released } from './released.tsx'
import { Who } from './who.tsx'

export const metadata: Metadata = { title: 'Request' }

const doneWords: Record<string, string> = {
  review: 'The review has begun',
  decided: 'Decided. The letter leaves when it can no longer be recalled',
  waits: 'Your decision waits for a second person',
  approved: 'Approved by two people',
  recalled: 'Recalled. Nothing came of it',
  'sent-back': 'Sent back with your note',
  retried: 'It is being tried again',
  matched: 'Recorded. A second person has to match the facts too',
  answered: 'Your message is written, and a letter says that it is there',
  'hold-placed': 'The hold stands from now on',
  'hold-lifted': 'The hold is lifted',
  released: 'Two people matched the facts: the copy is no longer held back',
}

type Props = { params: Promise<{ reference: string }>; searchParams: Promise<{ done?: string }> }

export default async function StaffRequestPage({ params, searchParams }: Props) {
  const staff = await requireStaff('requests:read')
  const at = await now()
  const opened = await openRequestForStaff(staff, (await params).reference, at)
  if (!opened) notFound()
  const { request, details, name } = opened
  const [story, files, { done }] = await Promise.all([tellStory(request, at), listFilesOf(request), searchParams])
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
      <NextStep request={request} at={at} />
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
      {files.length > 0 ? (
        <Section title="Files">
          <p>Each download is recorded. Open files with care: they come from outside.</p>
          <FileList files={files} path={`/admin/requests/${request.reference}/files`} />
        </Section>
      ) : null}
      <Messages staff={staff} request={request} />
      <Released staff={staff} request={request} details={details} />
      <Change staff={staff} request={request} story={story} at={at} />
      <Section title="What is held">
        <Held staff={staff} request={request} />
      </Section>
      <Section title="Legal holds">
        <Holds request={request} />
      </Section>
      {story.proposed.length > 0 ? (
        <Section title="Decided, and not final yet">
          <Decisions decisions={story.proposed} />
        </Section>
      ) : null}
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
