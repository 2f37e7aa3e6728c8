import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { QuestionTag } from '#components/threads/question-tag.tsx'
import { Day } from '#components/ui/date.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { Section } from '#components/ui/section.tsx'
import { Table } from '#components/ui/table.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { requireSubject } from '#lib/auth/session.ts'
import { civilDate } from '#lib/calendar/civil-date.ts'
import { now } from '#lib/calendar/now.ts'
import { operator } from '#lib/operator.ts'
import { questionDue } from '#lib/questions/due.ts'
import { listQuestionsOf } from '#lib/questions/queries.ts'
import { standingOf } from '#lib/questions/standing.ts'
import { withinDays } from '#lib/questions/wording.ts'
import { ask } from './actions.ts'

export default async function AccountQuestionsPage() {
  const subject = await requireSubject('/account/questions')
  const [questions, at] = await Promise.all([listQuestionsOf(subject), now()])
  const today = civilDate(at, operator.timeZone)
  return (
    <>
      <PageTitle lead="What you asked us, and what we answered.">Your questions</PageTitle>
      <Section title="Ask a question" id="ask">
        <p>
          We answer {withinDays}. If you ask today, that is by <Day on={questionDue(at)} />.
        </p>
        <ActionForm action={ask} title="Your questions">
          <TextArea
            name="body"
            label="Your question"
            hint="Leave out card numbers and what others would not want you to tell."
            rows={5}
          />
          <SubmitButton>Send the question</SubmitButton>
        </ActionForm>
      </Section>
      <Section title="Asked so far">
        <Table
          caption="Your questions, newest first"
          captionHidden
          rows={questions}
          rowKey={(question) => question.reference}
          empty="You have not asked us anything yet."
          columns={[
            {
              header: 'Question',
              names: true,
              cell: ({ reference, title }) => (
                <a href={`/account/questions/${reference}`}>
                  <bdi>{title ?? 'A conversation'}</bdi>
                  <span className="block font-normal text-ink-soft text-sm">{reference}</span>
                </a>
              ),
            },
            { header: 'Asked', cell: ({ openedAt }) => <Day on={civilDate(openedAt, operator.timeZone)} /> },
            {
              header: 'Where it stands',
              cell: (question) => <QuestionTag standing={standingOf(question, today)} />,
            },
          ]}
        />
      </Section>
    </>
  )
}
