import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { QuestionTag } from '#components/threads/question-tag.tsx'
import { Thread } from '#components/threads/thread.tsx'
import { BackLink } from '#components/ui/back-link.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Day } from '#components/ui/date.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { Section } from '#components/ui/section.tsx'
import { SummaryList } from '#components/ui/summary-list.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { currentStaff, requireStaff } from '#lib/auth/session.ts'
import { civilDate } from '#lib/calendar/civil-date.ts'
import { now } from '#lib/calendar/now.ts'
import { operator } from '#lib/operator.ts'
import { openQuestionForStaff } from '#lib/questions/open-question.ts'
import { standingOf } from '#lib/questions/standing.ts'
import { answer, close } from './actions.ts'

export const metadata: Metadata = { title: 'Question' }

const doneWords: Record<string, string> = {
  answered: 'Your answer is written, and a letter says that it is there',
  closed: 'Closed. A reply opens it again',
}

type Opened = NonNullable<Awaited<ReturnType<typeof openQuestionForStaff>>>
type Props = { params: Promise<{ reference: string }>; searchParams: Promise<{ done?: string }> }

function Asker({ askers }: Pick<Opened, 'askers'>) {
  if (askers.length === 0) return 'Deleted'
  return askers.map(({ id, name, holdsAccount }) => (
    <span key={id} className="block">
      {name ? <bdi>{name}</bdi> : 'No name given'}, {holdsAccount ? 'with an account' : 'without an account'}
    </span>
  ))
}

/** Who wrote, as staff read it: where several people take part, by name. */
function writerOf({ author, subjectId }: Opened['messages'][number], askers: Opened['askers']): string {
  if (author === 'staff') return 'Us'
  const name = askers.length > 1 ? askers.find(({ id }) => id === subjectId)?.name : null
  return name || (author === 'person' ? 'The person' : 'Somebody outside')
}

export default async function StaffQuestionPage({ params, searchParams }: Props) {
  const staff = await requireStaff('questions:answer')
  const at = await now()
  const opened = await openQuestionForStaff(staff, (await params).reference, at)
  if (!opened) notFound()
  const { question, askers, messages } = opened
  const { reference, openedAt, dueOn, answeredAt, closedAt } = question
  const [{ done }, me] = await Promise.all([searchParams, currentStaff()])
  const doneTitle = done ? doneWords[done] : undefined
  const day = (moment: Date) => civilDate(moment, operator.timeZone)
  return (
    <>
      <BackLink href="/admin/questions">Questions</BackLink>
      <PageTitle caption={reference}>Question</PageTitle>
      {doneTitle ? <Notice title={doneTitle} tone="good" live /> : null}
      <p>
        <QuestionTag standing={standingOf(question, day(at))} />
      </p>
      <SummaryList
        rows={[
          { key: 'Asked by', value: <Asker askers={askers} /> },
          { key: 'Asked on', value: <Day on={day(openedAt)} /> },
          { key: 'Answer by', value: dueOn ? <Day on={dueOn} /> : 'No date' },
        ]}
      />
      <Section title="What was written" id="messages">
        <Thread
          messages={messages.map((message) => ({ ...message, by: writerOf(message, askers) }))}
          empty="Everything of it has been deleted."
        />
        <ActionForm action={answer.bind(null, reference)} id="answer">
          <TextArea
            name="body"
            label="Your answer"
            hint="It is read here. The letter says only that there is an answer."
            rows={5}
          />
          <SubmitButton>Send the answer</SubmitButton>
        </ActionForm>
      </Section>
      {answeredAt && !closedAt ? (
        <Section title="Close it">
          <p>When nothing is open any more. The person can still write, which opens it again.</p>
          <ActionForm action={close.bind(null, reference)} id="close">
            <SubmitButton look="secondary">Close as answered</SubmitButton>
          </ActionForm>
        </Section>
      ) : null}
      {me?.permissions.includes('requests:decide') ? (
        <Section title="They really ask for something the law gives them a date for?">
          <p>A copy, a correction, a deletion: enter it as a request. It counts from the day on which it reached us.</p>
          <ButtonLink href={`/admin/requests/new?question=${reference}`} look="secondary">
            Enter it as a request
          </ButtonLink>
        </Section>
      ) : null}
    </>
  )
}
