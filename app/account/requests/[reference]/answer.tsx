import { Decisions } from '#components/requests/decisions.tsx'
import { ErasureNumbers } from '#components/requests/erasure-numbers.tsx'
import { Moment } from '#components/ui/date.tsx'
import { Section } from '#components/ui/section.tsx'
import { SummaryList } from '#components/ui/summary-list.tsx'
import type { ShownRequest } from '#lib/requests/queries.ts'
import type { Story } from '#lib/requests/story.ts'

type AnswerProps = { request: ShownRequest; story: Story; receiptHref: string }

/** Our answer: the decisions with their reasons, and what came of them. */
export function Answer({ request, story, receiptHref }: AnswerProps) {
  const { decisions, correction, receipt } = story
  if (!request.decidedAt) return null
  return (
    <>
      <Section title="What we decided">
        <Decisions decisions={decisions} />
      </Section>
      {correction ? (
        <Section title="Before and after">
          <SummaryList
            rows={[
              { key: 'Before', value: <bdi>{correction.before || 'Nothing'}</bdi> },
              { key: 'After', value: <bdi>{correction.after}</bdi> },
              { key: 'Changed', value: correction.appliedAt ? <Moment at={correction.appliedAt} /> : 'Not yet' },
            ]}
          />
        </Section>
      ) : null}
      {receipt ? (
        <Section title="What went and what stayed" aside={<a href={receiptHref}>Receipt to print or download</a>}>
          <ErasureNumbers
            label="Records"
            caption="What was deleted and what was kept, by kind of record"
            lines={receipt.lines}
            totals={receipt.totals}
            done
          />
        </Section>
      ) : null}
    </>
  )
}
