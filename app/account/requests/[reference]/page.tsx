import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Asked } from '#components/requests/asked.tsx'
import { Clock } from '#components/requests/clock.tsx'
import { CopyBox } from '#components/requests/copy-box.tsx'
import { CopyProgress } from '#components/requests/copy-progress.tsx'
import { FileList } from '#components/requests/file-list.tsx'
import { History } from '#components/requests/history.tsx'
import { LateNotice } from '#components/requests/late-notice.tsx'
import { StateTag } from '#components/requests/state-tag.tsx'
import { BackLink } from '#components/ui/back-link.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { Reference } from '#components/ui/reference.tsx'
import { Section } from '#components/ui/section.tsx'
import { requireSubject } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { listFilesOf } from '#lib/request-files/queries.ts'
import { openDetails } from '#lib/requests/details.ts'
import { findRequestOf } from '#lib/requests/queries.ts'
import { tellStory } from '#lib/requests/story.ts'
import { kindWording, stateWording } from '#lib/requests/wording.ts'
import { endNow, sendMessage, withdraw } from './actions.ts'
import { Answer } from './answer.tsx'
import { AnswerWay } from './answer-way.tsx'
import { changeWay } from './answer-way-actions.ts'
import { withdrawOwnAppeal } from './appeal/actions.ts'
import { Appeals } from './appeals.tsx'
import { type Arrival, Arrived } from './arrived.tsx'
import { AskedByUs } from './asked.tsx'
import { answerAskedOf, showIdentityOf } from './asked-actions.ts'
import { Choices } from './choices.tsx'
import { Messages } from './messages.tsx'
import { Waits } from './waits.tsx'

export const metadata: Metadata = { title: 'Your request' }

type Props = { params: Promise<{ reference: string }>; searchParams: Promise<Arrival> }

export default async function RequestPage({ params, searchParams }: Props) {
  const asked = (await params).reference
  const subject = await requireSubject(`/account/requests/${asked}`)
  const request = await findRequestOf(subject, asked)
  if (!request) notFound()
  const at = await now()
  const [story, files, arrival] = await Promise.all([tellStory(request, at), listFilesOf(request), searchParams])
  const { reference, kind, state } = request
  const details = openDetails('requests', request)
  const { copy } = story
  const isReady = state === 'ready' && copy && !copy.endedAt
  return (
    <>
      <BackLink href="/account/requests">Your requests</BackLink>
      <PageTitle caption={<Reference>{reference}</Reference>}>{kindWording[kind].title}</PageTitle>
      <Arrived {...arrival} />
      <p>
        <StateTag
          state={state}
          readyUntil={story.readyUntil}
          undoUntil={story.undoUntil}
          clockPaused={story.clockPaused}
        />
      </p>
      <p className="text-lg">{stateWording[state].next}</p>
      <LateNotice {...story.late} />
      <AskedByUs
        subject={subject}
        request={request}
        answer={answerAskedOf.bind(null, reference)}
        showIdentity={showIdentityOf.bind(null, reference)}
      />
      <Waits request={request} at={at} undoUntil={story.undoUntil} account />
      {story.preparation && (state === 'carrying-out' || state === 'delayed-by-us') ? (
        <CopyProgress parts={story.preparation} delayed={state === 'delayed-by-us'} />
      ) : null}
      {isReady ? (
        <CopyBox {...copy} path={`/account/requests/${reference}`} end={endNow.bind(null, reference)} />
      ) : null}
      <Answer request={request} story={story} receiptHref={`/account/requests/${reference}/receipt`} />
      <Appeals
        request={request}
        at={at}
        path={`/account/requests/${reference}`}
        withdraw={withdrawOwnAppeal.bind(null, reference)}
      />
      {state === 'withdrawn' ? null : (
        <Section title="By when you have our answer">
          <Clock {...story.clock} />
        </Section>
      )}
      {details ? (
        <Section title="What you asked">
          <Asked details={details} />
        </Section>
      ) : null}
      {files.length > 0 ? (
        <Section title="Your files">
          <FileList files={files} path={`/account/requests/${reference}/files`} />
        </Section>
      ) : null}
      <Messages
        subject={subject}
        request={request}
        send={sendMessage.bind(null, reference)}
        filesPath={`/account/requests/${reference}/files`}
      />
      <AnswerWay
        subject={subject}
        request={request}
        change={(way) => changeWay.bind(null, reference, way)}
        toHavePaper={
          <>
            <a href="/account/details/mailing-address">add your postal address</a> first
          </>
        }
        requestPath="/account/requests"
      />
      <Choices
        request={request}
        at={at}
        withdraw={withdraw.bind(null, reference)}
        noWaitHref={`/account/requests/${reference}/no-wait`}
      />
      <Section title="What has happened">
        <History entries={story.timeline} />
      </Section>
    </>
  )
}
