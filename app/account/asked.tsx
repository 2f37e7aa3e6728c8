import { StateTag } from '#components/requests/state-tag.tsx'
import { ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { Day } from '#components/ui/date.tsx'
import { Section } from '#components/ui/section.tsx'
import { Table } from '#components/ui/table.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { civilDate, isoDay } from '#lib/calendar/civil-date.ts'
import { operator } from '#lib/operator.ts'
import type { listRequestsOf } from '#lib/requests/queries.ts'
import { kindWording } from '#lib/requests/wording.ts'

type Requests = Awaited<ReturnType<typeof listRequestsOf>>

const mostShown = 5
const dayOf = (moment: Date | null) => (moment ? isoDay(civilDate(moment, operator.timeZone)) : null)

/** Open ones first, then the newest of those that have ended. */
export function Asked({ requests }: { requests: Requests }) {
  const open = requests.filter(({ endedAt }) => endedAt === null)
  const shown = [...open, ...requests.filter(({ endedAt }) => endedAt !== null)].slice(
    0,
    Math.max(mostShown, open.length),
  )
  return (
    <Section
      title="What you asked, and when it is due"
      id="asked"
      aside={
        requests.length > shown.length ? (
          <TextLink href="/account/requests">All {requests.length} requests</TextLink>
        ) : null
      }
    >
      {shown.length === 0 ? (
        <p>
          You have not asked for anything yet. You can get a copy of your data, have it corrected, or have it deleted.
        </p>
      ) : (
        <Table
          caption="Your requests, open ones first"
          captionHidden
          rows={shown}
          rowKey={({ reference }) => reference}
          columns={[
            {
              header: 'Request',
              names: true,
              cell: ({ reference, kind }) => (
                <a href={`/account/requests/${reference}`}>
                  {kindWording[kind].title}
                  <span className="block font-normal text-ink-soft text-sm">{reference}</span>
                </a>
              ),
            },
            {
              header: 'Where it stands',
              cell: ({ state, coolingOffEndsAt }) => <StateTag state={state} undoUntil={dayOf(coolingOffEndsAt)} />,
            },
            {
              header: 'Answer by',
              cell: ({ endedAt, legalDue }) =>
                endedAt ? <span className="text-ink-soft">Ended</span> : <Day on={legalDue} />,
            },
          ]}
        />
      )}
      <ButtonRow>
        <ButtonLink href="/account/requests/new" look="secondary">
          Ask us for something
        </ButtonLink>
      </ButtonRow>
    </Section>
  )
}
