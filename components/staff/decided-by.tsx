import { Moment } from '#components/ui/date.tsx'
import { Table } from '#components/ui/table.tsx'
import { categoryTitle } from '#lib/requests/category-title.ts'
import { declineWording } from '#lib/requests/decline-wording.ts'
import { outcomeWording } from '#lib/requests/record-wording.ts'
import type { DecisionOutcome, DeclineReason } from '#lib/requests/vocabulary.ts'

type Row = {
  id: string
  category: string
  outcome: DecisionOutcome
  reason: DeclineReason | null
  explanation: string | null
  decidedAt: Date
  approvedAt: Date | null
  by: string
}

/** What stands of a decision, by which role and when; whoever decides an appeal sees no names. */
export function DecidedBy({ decisions }: { decisions: readonly Row[] }) {
  return (
    <Table
      caption="Decisions that stand"
      captionHidden
      dense
      rows={decisions}
      rowKey={({ id }) => id}
      empty="Nothing stands that was decided: it was closed, not answered in time, or has been set aside."
      columns={[
        { header: 'Of', names: true, cell: ({ category }) => categoryTitle(category) },
        { header: 'Decision', cell: ({ outcome }) => outcomeWording[outcome].label },
        {
          header: 'Why',
          cell: ({ reason, explanation }) => (
            <>
              {reason ? <b>{declineWording[reason].title}. </b> : null}
              <span className="whitespace-pre-line">{explanation}</span>
            </>
          ),
        },
        {
          header: 'By',
          cell: ({ by, decidedAt, approvedAt }) => (
            <>
              {by}, <Moment at={decidedAt} />
              {approvedAt ? (
                <>
                  ; approved by a second person, <Moment at={approvedAt} />
                </>
              ) : null}
            </>
          ),
        },
      ]}
    />
  )
}
