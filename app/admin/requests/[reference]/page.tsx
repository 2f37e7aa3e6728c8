import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Asked } from '#components/requests/asked.tsx'
import { Clock } from '#components/requests/clock.tsx'
import { Decisions } from '#components/requests/decisions.tsx'
import { FileList } from '#components/requests/file-list.tsx'
import { History } from '#components/requests/history.tsx'
import { LateNotice } from '#components/requests/late-notice.tsx'
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
import { ActsFor } from './acts-for.tsx'
import { Appealed } from './appealed.tsx'
import { Change } from './change.tsx'
import { ChildReports } from './child-reports.tsx'
import { ClockLinks } from './clock-links.tsx'
import { Earlier } from './earlier.tsx'
import { Entered } from './entered.tsx'
import { Held } from './held.tsx'
import { Holds } from './holds.tsx'
import { Letters } from './letters.tsx'
import { Messages } from './messages.tsx'
import { NextStep } from './next-step.tsx'
import { Notes } from './notes.tsx'
import { NothingHeld } from './nothing-held.tsx'
import { Preparation } from './preparation.tsx'
import { Released } from './released.tsx'
import { Who } from './who.tsx'
import { Work } from './work.tsx'

export const metadata: Metadata = { title: 'Request' }

const doneWords: Record<string, string> = {
  review: 'The review has begun',
  kept: 'Recorded. A second person has to agree that the account is kept',
  decided: 'Decided. The letter leaves when it can no longer be recalled',
  waits: 'Your decision waits for a second person',
  approved: 'Approved by two people',
  recalled: 'Recalled. Nothing came of it',
  'sent-back': 'Sent back with your note',
  asked: 'Asked, and the letter is on its way',
  'answer-entered': 'The answer is entered, and the review goes on',
  reopened: 'The answer is entered, and the request is taken up again',
  confirmed: 'Recorded: we are sure that it is them',
  extended: 'The longer period stands, and its notice is on its way',
  closed: 'Closed, and the letter is on its way',
  retried: 'It is being tried again',
  matched: 'Recorded. A second person has to match the facts too',
  answered: 'Your message is written, and a letter says that it is there',
  taken: 'It is on your desk now',
  'put-back': 'Put back: anybody who may decide can take it',
  'handed-over': 'Handed over with your note',
  noted: 'Your note is written',
  struck: 'Struck through',
  'hold-placed': 'The hold stands from now on',
  'hold-lifted': 'The hold is lifted',
  released: 'Two people matched the facts: nothing is held back any more',
  'proof-first': 'Recorded. A second person has to accept it too',
  'proof-accepted': 'Recorded by two people: we are sure enough that they may act',
  'account-found': 'It is about that account now, and its address has been written to',
  'nothing-held': 'Decided: the letter that we hold none is on its way',
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
      <LateNotice {...story.late} />
      <ChildReports staff={staff} request={request} />
      <NothingHeld staff={staff} request={request} />
      <NextStep request={request} at={at} />
      <Appealed request={request} />
      <ClockLinks request={request} />
      <Work request={request} />
      <Preparation reference={request.reference} parts={story.preparation} />
      <Section title="By when we answer">
        <Clock {...story.clock} />
      </Section>
      <Section title="Who asks">
        <Who request={request} name={name} timeline={story.timeline} at={at} />
        <Entered staff={staff} request={request} />
      </Section>
      <ActsFor staff={staff} request={request} at={at} />
      <Earlier staff={staff} request={request} />
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
      <Letters request={request} />
      <Notes request={request} />
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
