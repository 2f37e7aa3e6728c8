import { AnswerAsked } from '#components/requests/answer-asked.tsx'
import { mayStillAnswer } from '#lib/appeals/queries.ts'
import type { Subject } from '#lib/auth/actor.ts'
import type { FormState } from '#lib/form-state.ts'
import { findAsk } from '#lib/requests/ask-queries.ts'
import type { ShownRequest } from '#lib/requests/queries.ts'
import { listMessagesOf } from '#lib/threads/queries.ts'

const waiting = ['waiting-for-person', 'checking-identity']

type Action = (before: FormState, form: FormData) => Promise<FormState>
type AskedProps = { subject: Subject; request: ShownRequest; answer: Action; showIdentity: Action }

/** What we asked and wait for; nothing where we wait for nothing. With an account and without. */
export async function AskedByUs({ subject, request, answer, showIdentity }: AskedProps) {
  const { state } = request
  const closed = await mayStillAnswer(request)
  if (!closed && !waiting.includes(state)) return null
  const [ask, messages] = await Promise.all([findAsk(request), listMessagesOf(subject, request)])
  const question = ask ? messages.find(({ author, at }) => author === 'staff' && at >= ask.askedAt) : undefined
  return (
    <AnswerAsked
      question={question?.text ?? null}
      ways={ask?.ways ?? []}
      closed={closed}
      answer={answer}
      showIdentity={showIdentity}
    />
  )
}
