import { ErasureNumbers } from '#components/requests/erasure-numbers.tsx'
import { StandingHolds } from '#components/requests/standing-holds.tsx'
import { PlanSteps } from '#components/staff/plan-steps.tsx'
import { Section } from '#components/ui/section.tsx'
import { SummaryList } from '#components/ui/summary-list.tsx'
import type { Staff } from '#lib/auth/actor.ts'
import { categories } from '#lib/data-map/vocabulary.ts'
import type { Left } from '#lib/fulfilment/erasure-lines.ts'
import { type ErasurePlan, findPlan, previewErasureOf } from '#lib/fulfilment/preview.ts'
import { isEnd } from '#lib/requests/lifecycle.ts'
import type { ShownRequest } from '#lib/requests/queries.ts'
import type { Story } from '#lib/requests/story.ts'
import type { ShownDecision } from '#lib/requests/story-queries.ts'

type ChangeProps = { staff: Staff<'requests:read'>; request: ShownRequest; story: Story; at: Date }

/** What the first person has declined stays. */
function leftBy(decisions: readonly ShownDecision[]): Left {
  const declined = decisions.filter(({ outcome }) => outcome === 'declined').map(({ category }) => category)
  return new Map(categories.filter((each) => declined.includes(each)).map((each) => [each, 'declined']))
}

/** The plan as it was approved with the progress of its steps; once done, what came of it. */
function Plan({ plan, receipt }: { plan: ErasurePlan; receipt: Story['receipt'] }) {
  return (
    <>
      <Section title={receipt ? 'What went and what stayed' : 'The plan, as it was approved'}>
        <ErasureNumbers
          label={receipt ? 'Records' : 'Records held when it was approved'}
          caption="What this deletion does, by kind of record"
          lines={(receipt ?? plan).lines}
          totals={(receipt ?? plan).totals}
          done={receipt !== null}
        />
      </Section>
      <Section title="Its steps">
        <PlanSteps steps={plan.steps} />
      </Section>
    </>
  )
}

/** What granting it would change: before and after of a correction, the numbers of a deletion. */
export async function Change({ staff, request, story, at }: ChangeProps) {
  const { correction } = story
  if (correction)
    return (
      <Section title="Before and after">
        <SummaryList
          rows={[
            {
              key: 'Before',
              value: (
                <del>
                  <bdi>{correction.before || 'Nothing'}</bdi>
                </del>
              ),
            },
            {
              key: 'After',
              value: (
                <ins>
                  <bdi>{correction.after}</bdi>
                </ins>
              ),
            },
          ]}
        />
      </Section>
    )
  if (request.kind !== 'deletion') return null
  const plan = await findPlan(request)
  if (plan) return <Plan plan={plan} receipt={story.receipt} />
  if (isEnd(request.state)) return null
  const preview = await previewErasureOf(staff, request, at, leftBy(story.proposed))
  return (
    <Section title="What would go and what would stay">
      <StandingHolds holds={preview.holds} />
      <ErasureNumbers
        label="Records held today"
        caption="What this deletion does, by kind of record"
        lines={preview.lines}
        totals={preview.totals}
      />
    </Section>
  )
}
