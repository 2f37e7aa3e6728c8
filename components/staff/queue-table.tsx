import { StateTag } from '#components/requests/state-tag.tsx'
import { Day } from '#components/ui/date.tsx'
import { Table } from '#components/ui/table.tsx'
import { Tag } from '#components/ui/tag.tsx'
import type { Day as CivilDay } from '#lib/calendar/civil-date.ts'
import { daysLeft } from '#lib/requests/days-left.ts'
import { channelWording } from '#lib/requests/record-wording.ts'
import { findRegion } from '#lib/requests/regions.ts'
import { kindForStaff } from '#lib/requests/staff-wording.ts'
import type { Channel, RequestKind, RequestState } from '#lib/requests/vocabulary.ts'

type QueueRow = {
  reference: string
  kind: RequestKind
  state: RequestState
  region: string
  channel: Channel
  receivedOn: string
  enteredOn: string | null
  legalDue: string
  waitsForSecond: boolean
  /** The member of staff who works on it. */
  assignee: string | null
}

function DaysLeft({ today, due }: { today: CivilDay; due: CivilDay }) {
  const { words, tone } = daysLeft(today, due)
  return (
    <span className="whitespace-nowrap">
      <Tag tone={tone}>{words}</Tag>
    </span>
  )
}

/** How it came, where staff entered it, and when, where that was another day. */
function Received({ channel, receivedOn, enteredOn }: Pick<QueueRow, 'channel' | 'receivedOn' | 'enteredOn'>) {
  return (
    <>
      <Day on={receivedOn} />
      {enteredOn ? <span className="block text-ink-soft">{channelWording[channel].toLowerCase()}</span> : null}
      {enteredOn && enteredOn !== receivedOn ? (
        <span className="block text-ink-soft">
          entered <Day on={enteredOn} />
        </span>
      ) : null}
    </>
  )
}

/** The queue: soonest due first, each row one request. */
export function QueueTable({ rows, today }: { rows: readonly QueueRow[]; today: CivilDay }) {
  return (
    <Table
      caption="Requests, soonest due first"
      captionHidden
      dense
      rows={rows}
      rowKey={(row) => row.reference}
      empty="No request fits this filter."
      columns={[
        {
          header: 'Reference',
          names: true,
          cell: (row) => (
            <a href={`/admin/requests/${row.reference}`} className="whitespace-nowrap">
              {row.reference}
            </a>
          ),
        },
        { header: 'Kind', cell: (row) => kindForStaff[row.kind] },
        {
          header: 'State',
          cell: (row) =>
            row.waitsForSecond ? <Tag tone="info">Waits for a second person</Tag> : <StateTag state={row.state} />,
        },
        { header: 'With', cell: (row) => (row.assignee ? <bdi>{row.assignee}</bdi> : 'Nobody') },
        { header: 'Region', cell: (row) => findRegion(row.region).label },
        { header: 'Received', cell: (row) => <Received {...row} /> },
        { header: 'Last day', cell: (row) => <Day on={row.legalDue} /> },
        { header: 'Time left', cell: (row) => <DaysLeft today={today} due={row.legalDue} /> },
      ]}
    />
  )
}
