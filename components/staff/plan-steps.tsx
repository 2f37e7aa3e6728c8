import { Moment } from '#components/ui/date.tsx'
import { Table } from '#components/ui/table.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { keepReasons } from '#lib/data-map/vocabulary.ts'
import { keepReasonLabels } from '#lib/data-map/wording.ts'
import type { ErasurePlan } from '#lib/fulfilment/preview.ts'

type Step = ErasurePlan['steps'][number]

const actionWords = { delete: 'Delete', anonymise: 'Make anonymous', keep: 'Keep' } as const

function Progress({ step }: { step: Step }) {
  if (step.doneAt)
    return (
      <>
        <Tag tone="good">Done</Tag> <Moment at={step.doneAt} />
      </>
    )
  if (!step.failedAt) return <Tag>To do</Tag>
  return (
    <>
      <Tag tone="bad">Failed, tried again</Tag> <Moment at={step.failedAt} /> <code>{step.failure}</code>
    </>
  )
}

/** The frozen plan, step by step, with how far it has come. Steps of which nothing was held are left out until they fail. */
export function PlanSteps({ steps }: { steps: readonly Step[] }) {
  const shown = steps.filter(({ planned, affected, failedAt }) => planned > 0 || (affected ?? 0) > 0 || failedAt)
  const done = steps.filter(({ doneAt }) => doneAt).length
  return (
    <>
      <p>
        {done} of {steps.length} steps are done. The plan was written down when it was approved, and each step is looked
        at again for holds before it is taken.
      </p>
      <Table
        caption="Steps of the deletion"
        captionHidden
        dense
        rows={shown}
        rowKey={({ id }) => id}
        columns={[
          { header: 'Records', names: true, cell: ({ holding }) => holding.replaceAll('_', ' ') },
          {
            header: 'Step',
            cell: ({ action, because }) => {
              const reason = keepReasons.find((each) => each === because)
              return `${actionWords[action]}${reason ? ` (${keepReasonLabels[reason].toLowerCase()})` : ''}`
            },
          },
          { header: 'Planned', numeric: true, cell: ({ planned }) => planned.toLocaleString('en-GB') },
          { header: 'Done', numeric: true, cell: ({ affected }) => affected?.toLocaleString('en-GB') ?? '–' },
          { header: 'Progress', cell: (step) => <Progress step={step} /> },
        ]}
      />
    </>
  )
}
