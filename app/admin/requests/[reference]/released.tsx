import { BarredText } from '#components/threads/barred-text.tsx'
import { Moment } from '#components/ui/date.tsx'
import { Details } from '#components/ui/details.tsx'
import { Section } from '#components/ui/section.tsx'
import type { Staff } from '#lib/auth/actor.ts'
import { currentStaff } from '#lib/auth/session.ts'
import type { RequestDetails } from '#lib/requests/details.ts'
import type { ShownRequest } from '#lib/requests/queries.ts'
import { isReleased } from '#lib/threads/released.ts'
import { listBarredMessages } from '#lib/threads/staff-queries.ts'
import { releasedAuthor } from '#lib/threads/wording.ts'

type Barred = Awaited<ReturnType<typeof listBarredMessages>>[number]

function Messages({ messages, path }: { messages: readonly Barred[]; path: string | null }) {
  return (
    <ol className="max-w-none border-line border-t">
      {messages.map(({ id, at, author, own, reference, pieces }) => (
        <li key={id} className="border-line border-b py-4">
          <p className="text-sm">
            <b>{own ? 'The person' : releasedAuthor(author, false)}</b>{' '}
            <span className="text-ink-soft">
              <Moment at={at} /> · {reference}
            </span>
          </p>
          <BarredText pieces={pieces} />
          {path ? (
            <p className="text-sm">
              <a href={`${path}/${id}`}>
                Look under the bars, or black out more
                <span className="sr-only">
                  : {own ? 'the person' : releasedAuthor(author, false)}, <Moment at={at} />
                </span>
              </a>
            </p>
          ) : null}
        </li>
      ))}
    </ol>
  )
}

type ReleasedProps = { staff: Staff<'requests:read'>; request: ShownRequest; details: RequestDetails | null }

/** What a copy will give out of conversations, before it does: other people under black bars. */
export async function Released({ staff, request, details }: ReleasedProps) {
  if (details?.kind !== 'copy' || !details.categories.includes('questions') || isReleased(request)) return null
  const [messages, me] = await Promise.all([listBarredMessages(staff, request), currentStaff()])
  if (messages.length === 0) return null
  const mayLook = me?.permissions.includes('requests:decide')
  const path = mayLook ? `/admin/requests/${request.reference}/messages` : null
  const [some, whole] = [true, false].map((bars) =>
    messages.filter(({ pieces }) => pieces.some(({ hidden }) => hidden !== null) === bars),
  )
  return (
    <Section title="Conversations in this copy" id="conversations">
      <p>
        This is what the person will get. Names, e-mail addresses and phone numbers of others are blacked out, and so is
        every message that another person wrote, with what our staff repeat of it.
      </p>
      {some && some.length > 0 ? <Messages messages={some} path={path} /> : <p>Nothing is blacked out.</p>}
      {whole && whole.length > 0 ? (
        <Details summary={whole.length === 1 ? '1 message goes out whole' : `${whole.length} messages go out whole`}>
          <Messages messages={whole} path={path} />
        </Details>
      ) : null}
    </Section>
  )
}
