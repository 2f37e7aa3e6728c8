import { Day } from '#components/ui/date.tsx'
import { SummaryList } from '#components/ui/summary-list.tsx'
import type { Staff } from '#lib/auth/actor.ts'
import { listOfLetter } from '#lib/entering/queries.ts'
import { answerWords } from '#lib/entering/wording.ts'
import { openLateReason } from '#lib/requests/details.ts'
import type { ShownRequest } from '#lib/requests/queries.ts'

type EnteredProps = { staff: Staff<'requests:read'>; request: ShownRequest }

function References({ of }: { of: readonly { reference: string; receivedOn: string }[] }) {
  return (
    <ul className="list-none pl-0">
      {of.map(({ reference, receivedOn }) => (
        <li key={reference}>
          <a href={`/admin/requests/${reference}`}>{reference}</a>, received <Day on={receivedOn} />
        </li>
      ))}
    </ul>
  )
}

/** When it came and when it was enteredand what came with it. */
export async function Entered({ staff, request }: EnteredProps) {
  const { receivedOn, enteredOn, answerBy, letterId } = request
  const letter = await listOfLetter(staff, letterId)
  const others = letter.filter(({ reference }) => reference !== request.reference)
  const late = openLateReason(request)
  return (
    <SummaryList
      rows={[
        { key: 'Received', value: <Day on={receivedOn} /> },
        ...(enteredOn && enteredOn !== receivedOn ? [{ key: 'Entered', value: <Day on={enteredOn} /> }] : []),
        ...(late ? [{ key: 'Why only then', value: <bdi>{late}</bdi> }] : []),
        { key: 'How we answer', value: answerWords[answerBy] },
        ...(others.length > 0 ? [{ key: 'In the same letter', value: <References of={others} /> }] : []),
      ]}
    />
  )
}
