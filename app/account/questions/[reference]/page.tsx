import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Question } from '#components/threads/question.tsx'
import { BackLink } from '#components/ui/back-link.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { requireSubject } from '#lib/auth/session.ts'
import { civilDate } from '#lib/calendar/civil-date.ts'
import { now } from '#lib/calendar/now.ts'
import { operator } from '#lib/operator.ts'
import { findQuestionOf, listQuestionMessagesOf } from '#lib/questions/queries.ts'
import { standingOf } from '#lib/questions/standing.ts'
import { reply } from '../actions.ts'

export const metadata: Metadata = { title: 'Your question' }

const arrivals: Record<string, string> = { asked: 'We have your question', message: 'We have your message' }

type Props = { params: Promise<{ reference: string }>; searchParams: Promise<{ done?: string }> }

export default async function AccountQuestionPage({ params, searchParams }: Props) {
  const asked = (await params).reference
  const subject = await requireSubject(`/account/questions/${asked}`)
  const question = await findQuestionOf(subject, asked)
  if (!question) notFound()
  const [messages, at, { done }] = await Promise.all([listQuestionMessagesOf(subject, question), now(), searchParams])
  const arrived = done ? arrivals[done] : undefined
  return (
    <>
      <BackLink href="/account/questions">Your questions</BackLink>
      {arrived ? <Notice title={arrived} tone="good" live /> : null}
      <Question
        {...question}
        standing={standingOf(question, civilDate(at, operator.timeZone))}
        messages={messages}
        action={reply.bind(null, question.reference)}
      />
    </>
  )
}
