import type { Metadata } from 'next'
import { Answer } from '#app/account/requests/[reference]/answer.tsx'
import { AnswerWay } from '#app/account/requests/[reference]/answer-way.tsx'
import { Appeals } from '#app/account/requests/[reference]/appeals.tsx'
import { type Arrival, Arrived } from '#app/account/requests/[reference]/arrived.tsx'
import { AskedByUs } from '#app/account/requests/[reference]/asked.tsx'
import { Choices } from '#app/account/requests/[reference]/choices.tsx'
import { Messages } from '#app/account/requests/[reference]/messages.tsx'
import { Waits } from '#app/account/requests/[reference]/waits.tsx'
import { Asked } from '#components/requests/asked.tsx'
import { Clock } from '#components/requests/clock.tsx'
import { CopyBox } from '#components/requests/copy-box.tsx'
import { CopyProgress } from '#components/requests/copy-progress.tsx'
import { FileList } from '#components/requests/file-list.tsx'
import { History } from '#components/requests/history.tsx'
import { LateNotice } from '#components/requests/late-notice.tsx'
import { StateTag } from '#components/requests/state-tag.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { Reference } from '#components/ui/reference.tsx'
import { Section } from '#components/ui/section.tsx'
import { now } from '#lib/calendar/now.ts'
import { listFilesOf } from '#lib/request-files/queries.ts'
import { openDetails } from '#lib/requests/details.ts'
import { tellStory } from '#lib/requests/story.ts'
import { kindWording, stateWording } from '#lib/requests/wording.ts'
import { endNow, sendMessage, withdraw } from './actions.ts'
import { withdrawOwnAppeal } from './appeal/actions.ts'
import { answerAskedOf, changeWay, showIdentityOf } from './asked-actions.ts'
import { followed } from './followed.ts'
import { Represented } from './represented.tsx'

export const metadata: Metadata = { title: 'Your request' }

type Props = { params: Promise<{ reference: string }>; searchParams: Promise<Arrival> }

/** The same as in the account, by the same deeds. After an erasure what stays of the record is still told, and nothing can be done. */
export default async function FollowedPage({ params, searchParams }: Props) {
  const { follower, request } = await followed(params)
  if (follower.acts) return <Represented follower={follower} request={request} arrival={await searchParams} />
  const at = await now()
  const [story, files, arrival] = await Promise.all([tellStory(request, at), listFilesOf(request), searchParams])
  const { reference, kind, state } = request
  const here = `/requests/follow/${reference}`
  const details = openDetails('requests', request)
  const { copy } = story
  const isReady = state === 'ready' && copy && !copy.endedAt
  const isErased = story.receipt !== null && state === 'done'
  return (
    <>
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
        subject={follower}
        request={request}
        answer={answerAskedOf.bind(null, reference)}
        showIdentity={showIdentityOf.bind(null, reference)}
      />
      <Waits request={request} at={at} undoUntil={story.undoUntil} account={false} />
      {story.preparation && (state === 'carrying-out' || state === 'delayed-by-us') ? (
        <CopyProgress parts={story.preparation} delayed={state === 'delayed-by-us'} />
      ) : null}
      {isReady ? <CopyBox {...copy} path={here} end={endNow.bind(null, reference)} /> : null}
      <Answer request={request} story={story} receiptHref={`${here}/receipt`} />
      <Appeals request={request} at={at} path={here} withdraw={withdrawOwnAppeal.bind(null, reference)} />
      {state === 'withdrawn' || state === 'expired' ? null : (
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
          <FileList files={files} path={`${here}/files`} />
        </Section>
      ) : null}
      {isErased || state === 'unconfirmed' || state === 'expired' ? null : (
        <Messages
          subject={follower}
          request={request}
          send={sendMessage.bind(null, reference)}
          filesPath={`/requests/follow/${reference}/files`}
        />
      )}
      {state === 'unconfirmed' || state === 'expired' ? null : (
        <AnswerWay
          subject={follower}
          request={request}
          change={(way) => changeWay.bind(null, reference, way)}
          toHavePaper={`write to us with your postal address and your reference, ${reference}`}
          requestPath="/requests/follow"
        />
      )}
      {state === 'unconfirmed' ? null : (
        <Choices request={request} at={at} withdraw={withdraw.bind(null, reference)} noWaitHref={`${here}/no-wait`} />
      )}
      <Section title="What has happened">
        <History entries={story.timeline} />
      </Section>
    </>
  )
}
