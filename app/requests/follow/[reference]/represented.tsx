import { Answer } from '#app/account/requests/[reference]/answer.tsx'
import { Appeals } from '#app/account/requests/[reference]/appeals.tsx'
import { type Arrival, Arrived } from '#app/account/requests/[reference]/arrived.tsx'
import { Choices } from '#app/account/requests/[reference]/choices.tsx'
import { Asked } from '#components/requests/asked.tsx'
import { Clock } from '#components/requests/clock.tsx'
import { History } from '#components/requests/history.tsx'
import { StateTag } from '#components/requests/state-tag.tsx'
import { Conversation } from '#components/threads/conversation.tsx'
import { ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { Moment } from '#components/ui/date.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { Reference } from '#components/ui/reference.tsx'
import { Section } from '#components/ui/section.tsx'
import type { Follower } from '#lib/auth/actor.ts'
import { now } from '#lib/calendar/now.ts'
import { mayOpenCopy } from '#lib/representatives/queries.ts'
import { listMessageFilesOf } from '#lib/request-files/queries.ts'
import { openDetails } from '#lib/requests/details.ts'
import { isEnd } from '#lib/requests/lifecycle.ts'
import type { ShownRequest } from '#lib/requests/queries.ts'
import { tellStory } from '#lib/requests/story.ts'
import { kindWording, stateWording } from '#lib/requests/wording.ts'
import { listMessagesOf } from '#lib/threads/queries.ts'
import { releasedAuthor } from '#lib/threads/wording.ts'
import { sendMessage, withdraw } from './actions.ts'
import { withdrawOwnAppeal } from './appeal/actions.ts'

type RepresentedProps = { follower: Follower; request: ShownRequest; arrival: Arrival }

/** What they wrote to us and we to them; of files those that they sent. */
async function Written({ follower, request }: Omit<RepresentedProps, 'arrival'>) {
  const [messages, files] = await Promise.all([listMessagesOf(follower, request), listMessageFilesOf(request)])
  const here = `/requests/follow/${request.reference}`
  return (
    <Conversation
      messages={messages.map(({ author, own, ...message }) => ({
        ...message,
        by: releasedAuthor(author, own),
        files: own ? files.get(message.id) : undefined,
      }))}
      filesPath={`${here}/files`}
      write={{
        action: sendMessage.bind(null, request.reference),
        id: 'message',
        label: 'Write to us about this request',
        hint: 'Our privacy team reads it. You can add what shows that you may act for the person.',
      }}
    />
  )
}

/** A request as whoever acts for the person sees it: how it stands and what was decided, and nothing that we hold before they may have it. */
export async function Represented({ follower, request, arrival }: RepresentedProps) {
  const at = await now()
  const { reference, kind, state } = request
  const story = await tellStory(request, at)
  const details = openDetails('requests', request)
  const { copy } = story
  const here = `/requests/follow/${reference}`
  const mayAct = await mayOpenCopy(follower, request)
  const isReady = state === 'ready' && copy && !copy.endedAt && mayAct
  return (
    <>
      <PageTitle
        caption={<Reference>{reference}</Reference>}
        lead="You sent this for somebody else. “You” below is the person whom it is about."
      >
        {kindWording[kind].title}
      </PageTitle>
      <Arrived {...arrival} />
      <p>
        <StateTag
          state={state}
          readyUntil={story.readyUntil}
          undoUntil={story.undoUntil}
          clockPaused={story.clockPaused}
        />
      </p>
      <p className="text-lg">
        {state === 'checking-identity'
          ? 'We check that you may act for them. Nothing is given out before.'
          : stateWording[state].next}
      </p>
      {isReady ? (
        <Section title="The copy" id="copy">
          <p>
            Ready until <Moment at={copy.readyUntil} />. Before it opens we mail you a code once more.
          </p>
          <ButtonRow>
            <ButtonLink href={`${here}/read`}>Read it here</ButtonLink>
            <ButtonLink href={`${here}/download`} look="secondary">
              Download
            </ButtonLink>
          </ButtonRow>
        </Section>
      ) : null}
      <Answer request={request} story={story} receiptHref={`${here}/receipt`} />
      {mayAct ? (
        <Appeals request={request} at={at} path={here} acts withdraw={withdrawOwnAppeal.bind(null, reference)} />
      ) : null}
      {state === 'withdrawn' || state === 'expired' ? null : (
        <Section title="By when we answer">
          <Clock {...story.clock} />
        </Section>
      )}
      {details ? (
        <Section title="What was asked">
          <Asked details={details} />
        </Section>
      ) : null}
      {isEnd(state) ? null : <Written follower={follower} request={request} />}
      <Choices request={request} at={at} withdraw={withdraw.bind(null, reference)} noWaitHref={null} />
      <Section title="What has happened">
        <History entries={story.timeline} />
      </Section>
    </>
  )
}
