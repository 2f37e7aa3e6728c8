import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { BackLink } from '#components/ui/back-link.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { Section } from '#components/ui/section.tsx'
import { CombinedTable } from '#components/usage/combined-table.tsx'
import { ObstacleNotice } from '#components/usage/obstacle-notice.tsx'
import { Trace } from '#components/usage/trace.tsx'
import { productNames } from '#lib/auth/product-key.ts'
import { requireStaff } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { openUsageForStaff } from '#lib/usage/open-usage-for-staff.ts'
import { events, traceWords } from '#lib/usage/wording.ts'
import { combine, takeApart } from './actions.ts'
import { CombineForm, TakeApartForm } from './forms.tsx'

export const metadata: Metadata = { title: 'Use combined with an account' }

type Props = { params: Promise<{ person: string }>; searchParams: Promise<{ done?: string }> }

export default async function PersonUsagePage({ params, searchParams }: Props) {
  const staff = await requireStaff('usage:combine')
  const [{ person }, { done }] = await Promise.all([params, searchParams])
  const opened = await openUsageForStaff(staff, person, await now())
  if (!opened) notFound()
  const { name, products, total, trace, obstacle } = opened
  const last = done && trace[0] ? traceWords(trace[0], true).title : null
  return (
    <>
      <BackLink href="/admin/usage">Where products were used</BackLink>
      <PageTitle caption={<bdi>{name}</bdi>}>{`${events(total)} combined with this account`}</PageTitle>
      {last ? <Notice title={last} tone="good" live /> : null}
      {total > 0 ? <CombinedTable products={products} /> : null}
      <Section title="Combine the use of a device">
        <p>
          All events of the device since that day that are linked to nobody become this person’s: they are then in a
          copy and go with a deletion. Be sure that the device is theirs.
        </p>
        <CombineForm action={combine.bind(null, person)} products={productNames()} />
      </Section>
      {total > 0 ? (
        <Section title="Take everything apart">
          {obstacle ? (
            <ObstacleNotice obstacle={obstacle} requests="/admin/requests" />
          ) : (
            <>
              <p>
                {events(total)} would lose the person, the device and the time of day. It cannot be undone here, and
                they are in no copy and no deletion any more.
              </p>
              <TakeApartForm action={takeApart.bind(null, person)} total={total} />
            </>
          )}
        </Section>
      ) : null}
      {trace.length > 0 ? (
        <Section title="What has happened">
          <Trace trace={trace} forStaff />
        </Section>
      ) : null}
    </>
  )
}
