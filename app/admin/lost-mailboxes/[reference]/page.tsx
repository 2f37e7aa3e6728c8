import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { BackLink } from '#components/ui/back-link.tsx'
import { Moment } from '#components/ui/date.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { SummaryList } from '#components/ui/summary-list.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { requireFreshStaff } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { openRecovery } from '#lib/recovery/open-recovery.ts'
import { recoveryDeclineWording, recoveryStateWording } from '#lib/recovery/wording.ts'
import { parseReference } from '#lib/requests/reference.ts'
import { Compare } from './compare.tsx'
import { Decline } from './decline.tsx'

export const metadata: Metadata = { title: 'A mailbox that is gone' }

const doneWords: Record<string, string> = {
  matched: 'Recorded. A second person has to match facts too',
  waits: 'The old address is told, and seven days begin',
  declined: 'Declined, and the new address is told',
}

type Props = { params: Promise<{ reference: string }>; searchParams: Promise<{ done?: string }> }

export default async function LostMailboxPage({ params, searchParams }: Props) {
  const reference = parseReference((await params).reference, 'LM')
  if (!reference) notFound()
  const staff = await requireFreshStaff('requests:decide', `/admin/lost-mailboxes/${reference}`)
  const opened = await openRecovery(staff, reference, await now())
  if (!opened) notFound()
  const { typed, state, declined, waitsUntil, closedAt } = opened
  const doneTitle = doneWords[(await searchParams).done ?? '']
  return (
    <>
      <BackLink href="/admin/lost-mailboxes">Lost mailboxes</BackLink>
      <PageTitle caption={reference}>A mailbox that is gone</PageTitle>
      {doneTitle ? <Notice title={doneTitle} tone="good" live /> : null}
      <p>
        <Tag tone={recoveryStateWording[state].tone}>{recoveryStateWording[state].label}</Tag>
      </p>
      <SummaryList
        rows={[
          { key: 'Received', value: <Moment at={opened.receivedAt} /> },
          ...(typed
            ? [
                { key: 'Old address', value: <bdi className="break-words">{typed.oldAddress}</bdi> },
                { key: 'New address, confirmed', value: <bdi className="break-words">{typed.newAddress}</bdi> },
                { key: 'Name', value: <bdi>{typed.name}</bdi> },
                { key: 'What they remember', value: <bdi className="whitespace-pre-line">{typed.words}</bdi> },
              ]
            : []),
          {
            key: 'Required passkey',
            value: opened.passkeyLost ? 'They say that it is lost too' : 'Not said to be lost',
          },
          ...(waitsUntil ? [{ key: 'The old address may object until', value: <Moment at={waitsUntil} /> }] : []),
          ...(closedAt ? [{ key: 'Closed', value: <Moment at={closedAt} /> }] : []),
          ...(declined ? [{ key: 'Why', value: recoveryDeclineWording[declined] }] : []),
        ]}
      />
      {state === 'open' ? <Compare {...opened} /> : null}
      {closedAt ? null : <Decline reference={reference} />}
    </>
  )
}
