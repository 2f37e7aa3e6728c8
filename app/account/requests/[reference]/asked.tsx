import { AnswerAsked } from '#components/requests/answer-asked.tsx'
import type { Subject } from '#lib/auth/actor.ts'
import { findAsk } from '#lib/requests/ask-queries.ts'
import type { ShownRequest } from '#lib/requests/queries.ts'
import { listMessagesOf } from '#lib/threads/queries.ts'
import { answerAskedOf, showIdentityOf } from './asked-actions.ts'

const waiting = ['waiting-for-person', 'checking-identity', 'closed-without-answer']

/** What we asked and wait for; nothing where we wait for nothing. */
export async function AskedByUs({ subject, request }: { subject: Subject; request: ShownRequest }) {
  const { reference, state } = request
  if (!waiting.includes(state)) return null
  const [ask, messages] = await Promise.all([findAsk(request), listMessagesOf(subject, request)])
  const question = ask ? messages.find(({ author, at }) => author === 'staff' && at >= ask.askedAt) : undefined
  return (
    <AnswerAsked
      question={question?.text ?? null}
      ways={ask?.ways ?? []}
      closed={state === 'closed-without-answer'}
      answer={answerAskedOf.bind(null, reference)}
      showIdentity={showIdentityOf.bind(null, reference)}
    />
  )
}
