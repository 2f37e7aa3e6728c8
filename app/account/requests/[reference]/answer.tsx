import { Decisions } from '#components/requests/decisions.tsx'
import { ErasureNumbers } from '#components/requests/erasure-numbers.tsx'
import { Recourse } from '#components/requests/recourse.tsx'
import { Moment } from '#components/ui/date.tsx'
import { Section } from '#components/ui/section.tsx'
import { SummaryList } from '#components/ui/summary-list.tsx'
import { operator } from '#lib/operator.ts'
import { complaintAuthority } from '#lib/regimes/authorities.ts'
import { periodInWords } from '#lib/regimes/periods.ts'
import { appealOf } from '#lib/regimes/regimes.ts'
import type { ShownRequest } from '#lib/requests/queries.ts'
import { regimeOf } from '#lib/requests/reckoning.ts'
import type { Story } from '#lib/requests/story.ts'

type AnswerProps = { request: ShownRequest; story: Story; receiptHref: string }

/** Our answer: the decisions with their reasons, what came of them, and what to do if one does not agree. */
export function Answer({ request, story, receiptHref }: AnswerProps) {
  const { decisions, correction, receipt } = story
  const regime = regimeOf(request)
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
      <Section title="If you do not agree">
        <Recourse
          privacyEmail={operator.contact.privacyEmail}
          reference={request.reference}
          appealWithin={periodInWords(appealOf(regime).decide)}
          authority={complaintAuthority(regime, request.region)}
        />
      </Section>
    </>
  )
}
