import { StateTag } from '#components/requests/state-tag.tsx'
import { Day } from '#components/ui/date.tsx'
import { Section } from '#components/ui/section.tsx'
import { Table } from '#components/ui/table.tsx'
import type { Staff } from '#lib/auth/actor.ts'
import { listEarlier } from '#lib/requests/earlier-queries.ts'
import type { ShownRequest } from '#lib/requests/queries.ts'
import { regimeOf } from '#lib/requests/reckoning.ts'
import { countRepetition } from '#lib/requests/repetition.ts'
import { askedInWords, freeInWords } from '#lib/requests/repetition-wording.ts'
import { kindForStaff } from '#lib/requests/staff-wording.ts'

/** What this person asked before, and how often the same: to be weighed before it is called unreasonably repetitive. */
export async function Earlier({ staff, request }: { staff: Staff<'requests:read'>; request: ShownRequest }) {
  const earlier = await listEarlier(staff, request)
  const regime = regimeOf(request)
  const repetition = countRepetition(request, earlier, regime)
  return (
    <Section title="Earlier requests" id="earlier">
      <p>
        {askedInWords(repetition)} {freeInWords(repetition, regime)}
      </p>
      {earlier.length > 0 ? (
        <Table
          caption="Earlier requests of this person, newest first"
          captionHidden
          dense
          rows={earlier}
          rowKey={({ reference }) => reference}
          columns={[
            {
              header: 'Reference',
              names: true,
              cell: ({ reference }) => (
                <a href={`/admin/requests/${reference}`} className="whitespace-nowrap">
                  {reference}
                </a>
              ),
            },
            { header: 'Kind', cell: ({ kind }) => kindForStaff[kind] },
            { header: 'State', cell: ({ state }) => <StateTag state={state} /> },
            { header: 'Received', cell: ({ receivedOn }) => <Day on={receivedOn} /> },
          ]}
        />
      ) : null}
    </Section>
  )
}
