import { Day, Moment } from '#components/ui/date.tsx'
import { Details } from '#components/ui/details.tsx'
import { SummaryList } from '#components/ui/summary-list.tsx'
import type { AppealOutcome, AppealSubject } from '#lib/appeals/vocabulary.ts'
import { appealOutcomeWords, appealSubjectWords } from '#lib/appeals/wording.ts'

type Told = {
  about: AppealSubject
  text: string | null
  receivedOn: string
  dueOn: string
  steps: readonly string[]
  lateSince: string | null
  admittedAt: Date | null
  note: string | null
  outcome: AppealOutcome | null
  explanation: string | null
  decidedAt: Date | null
}

const written = (words: string) => <p className="whitespace-pre-line">{words}</p>

/** One appeal as both sides see it: what it says, by when it is decided and how that was reckoned, and what came of it. */
export function AppealStory({ appeal }: { appeal: Told }) {
  const { about, text, receivedOn, dueOn, steps, lateSince, admittedAt, note, outcome, explanation, decidedAt } = appeal
  const waits = lateSince !== null && admittedAt === null
  return (
    <>
      <SummaryList
        rows={[
          { key: 'About', value: appealSubjectWords[about].title },
          { key: 'What it says', value: text ? written(text) : 'Deleted with the account.' },
          { key: 'Received', value: <Day on={receivedOn} /> },
          ...(lateSince
            ? [
                {
                  key: 'Last day for it',
                  value: (
                    <>
                      <Day on={lateSince} />: it came later.
                    </>
                  ),
                },
              ]
            : []),
          ...(note ? [{ key: admittedAt ? 'Why it is decided' : 'Why it is not', value: written(note) }] : []),
          ...(outcome === null && !waits ? [{ key: 'Decided by', value: <Day on={dueOn} /> }] : []),
          ...(outcome && decidedAt
            ? [
                {
                  key: 'Outcome',
                  value: (
                    <>
                      {appealOutcomeWords[outcome]} (<Moment at={decidedAt} />)
                    </>
                  ),
                },
              ]
            : []),
          ...(explanation ? [{ key: 'Why', value: written(explanation) }] : []),
        ]}
      />
      {outcome === null && !waits ? (
        <Details summary="How this date was reckoned">
          <ol>
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </Details>
      ) : null}
    </>
  )
}
