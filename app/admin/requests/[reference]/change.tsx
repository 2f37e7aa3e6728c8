import { ErasureNumbers } from '#components/requests/erasure-numbers.tsx'
import { Section } from '#components/ui/section.tsx'
import { SummaryList } from '#components/ui/summary-list.tsx'
import { previewErasure } from '#lib/fulfilment/preview.ts'
import { isEnd } from '#lib/requests/lifecycle.ts'
import type { ShownRequest } from '#lib/requests/queries.ts'
import type { Story } from '#lib/requests/story.ts'

type ChangeProps = { request: ShownRequest; correction: Story['correction']; erased: boolean; at: Date }

/** What granting it would change: before and after of a correction, the numbers of a deletion. */
export async function Change({ request, correction, erased, at }: ChangeProps) {
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
  if (request.kind !== 'deletion' || erased || isEnd(request.state)) return null
  const preview = await previewErasure(request.subjectId, at)
  return (
    <Section title="What would go and what would stay">
      <ErasureNumbers
        label="Records held today"
        caption="What this deletion does, by kind of record"
        lines={preview.categories.flatMap((category) => category.lines)}
        totals={preview.totals}
      />
    </Section>
  )
}
