import type { Metadata } from 'next'
import { Moment } from '#components/ui/date.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { Table } from '#components/ui/table.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { requireStaff } from '#lib/auth/session.ts'
import { listRecoveries } from '#lib/recovery/staff-queries.ts'
import { recoveryStateWording } from '#lib/recovery/wording.ts'

export const metadata: Metadata = { title: 'Lost mailboxes' }

export default async function LostMailboxesPage() {
  const rows = await listRecoveries(await requireStaff('requests:decide'))
  return (
    <>
      <PageTitle lead="People who cannot read the mail of their account any more, and have neither a passkey nor a printed code.">
        Lost mailboxes
      </PageTitle>
      <Table
        caption="Lost mailboxes, open ones first"
        captionHidden
        dense
        rows={rows}
        rowKey={({ reference }) => reference}
        empty="Nobody has lost a mailbox."
        columns={[
          {
            header: 'Reference',
            names: true,
            cell: ({ reference }) => (
              <a href={`/admin/lost-mailboxes/${reference}`} className="whitespace-nowrap">
                {reference}
              </a>
            ),
          },
          {
            header: 'Where it stands',
            cell: ({ state }) => <Tag tone={recoveryStateWording[state].tone}>{recoveryStateWording[state].label}</Tag>,
          },
          { header: 'Received', cell: ({ receivedAt }) => <Moment at={receivedAt} /> },
          { header: 'Waits until', cell: ({ waitsUntil }) => (waitsUntil ? <Moment at={waitsUntil} /> : 'Not yet') },
        ]}
      />
    </>
  )
}
