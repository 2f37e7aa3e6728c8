import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Question } from '#components/threads/question.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { openTicket } from '#lib/auth/follow-ticket.ts'
import { readCookie } from '#lib/auth/session.ts'
import { civilDate } from '#lib/calendar/civil-date.ts'
import { now } from '#lib/calendar/now.ts'
import { operator } from '#lib/operator.ts'
import { findQuestionOf, listQuestionMessagesOf, referenceOfQuestion } from '#lib/questions/queries.ts'
import { standingOf } from '#lib/questions/standing.ts'
import { reply } from './actions.ts'

export const metadata: Metadata = { title: 'Your question', robots: { index: false } }

type Props = { searchParams: Promise<{ done?: string }> }

/** The question of whoever proved its mailbox, and nothing else of theirs. */
export default async function FollowedQuestionPage({ searchParams }: Props) {
  const at = await now()
  const follower = openTicket('question', await readCookie('followQuestion'), at)
  const reference = follower && (await referenceOfQuestion(follower.id))
  const question = follower && reference ? await findQuestionOf(follower.subject, reference) : null
  if (!follower || !question) redirect('/questions/follow')
  const messages = await listQuestionMessagesOf(follower.subject, question)
  const standing = standingOf(question, civilDate(at, operator.timeZone))
  return (
    <>
      {(await searchParams).done === 'message' ? <Notice title="We have your message" tone="good" live /> : null}
      <Question {...question} standing={standing} messages={messages} action={reply} />
    </>
  )
}
