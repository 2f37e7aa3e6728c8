import { mayStillAnswer } from '#lib/appeals/queries.ts'
import { currentStaff, requireStaff } from '#lib/auth/session.ts'
import { awaitsOurAnswer } from '#lib/requests/answer-to-come.ts'
import { isAboutThemselves } from '#lib/requests/decision-queries.ts'
import { isUndecided } from '#lib/requests/lifecycle.ts'
import type { ShownRequest } from '#lib/requests/queries.ts'

const waiting = ['waiting-for-person', 'checking-identity']

/** What staff can do about the time of a request: ask and wait, take longer, close. */
export async function ClockLinks({ request }: { request: ShownRequest }) {
  const me = await currentStaff()
  if (!me?.permissions.includes('requests:decide')) return null
  // What can be written down about one's own request is left; what shapes its answer is for others.
  const own = await isAboutThemselves(await requireStaff('requests:read'), request)
  const { reference, state } = request
  const waits = waiting.includes(state)
  const links = [
    ...(isUndecided(state) && !own ? [{ to: 'ask', words: 'Ask the person for something' }] : []),
    ...(waits || (await mayStillAnswer(request)) ? [{ to: 'ask', words: 'Enter their answer' }] : []),
    ...(awaitsOurAnswer(state) && !own ? [{ to: 'extend', words: 'Take longer' }] : []),
    ...(waits && !own ? [{ to: 'close', words: 'Close without an answer' }] : []),
  ]
  if (links.length === 0) return null
  return (
    <ul className="flex flex-wrap gap-x-6 gap-y-2" aria-label="The time of this request">
      {links.map(({ to, words }) => (
        <li key={to}>
          <a href={`/admin/requests/${reference}/${to}`} className="inline-flex min-h-6 items-center">
            {words}
          </a>
        </li>
      ))}
    </ul>
  )
}
