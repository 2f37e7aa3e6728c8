import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { StateTag } from '#components/requests/state-tag.tsx'
import { ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { ConfirmationPanel } from '#components/ui/confirmation-panel.tsx'
import { Day } from '#components/ui/date.tsx'
import { Section } from '#components/ui/section.tsx'
import { Table } from '#components/ui/table.tsx'
import { requireStaff } from '#lib/auth/session.ts'
import { listOfLetter } from '#lib/entering/queries.ts'
import { parseReference } from '#lib/requests/reference.ts'
import { kindForStaff } from '#lib/requests/staff-wording.ts'

export const metadata: Metadata = { title: 'Entered' }

type Props = { params: Promise<{ letter: string }>; searchParams: Promise<{ joined?: string | string[] }> }

export default async function EnteredPage({ params, searchParams }: Props) {
  const staff = await requireStaff('requests:enter')
  const rows = await listOfLetter(staff, (await params).letter)
  const joined = [(await searchParams).joined ?? []].flat().flatMap((typed) => parseReference(typed) ?? [])
  if (rows.length === 0 && joined.length === 0) notFound()
  const asked = rows.some(({ state }) => state === 'checking-identity')
  return (
    <>
      <ConfirmationPanel title={rows.length > 0 ? 'The letter is entered' : 'The letter is with an open request'}>
        <p>
          A letter with the reference and the last day for our answer is on its way to whoever wrote, where we can reach
          them.
        </p>
      </ConfirmationPanel>
      {rows.length > 0 ? (
        <Table
          caption="What it became"
          rows={rows}
          rowKey={({ reference }) => reference}
          columns={[
            {
              header: 'Reference',
              names: true,
              cell: (row) => <a href={`/admin/requests/${row.reference}`}>{row.reference}</a>,
            },
            { header: 'Kind', cell: (row) => kindForStaff[row.kind] },
            { header: 'State', cell: (row) => <StateTag state={row.state} /> },
            { header: 'Received', cell: (row) => <Day on={row.receivedOn} /> },
            { header: 'We aim at', cell: (row) => <Day on={row.targetDue} /> },
            { header: 'Last day', cell: (row) => <Day on={row.legalDue} /> },
          ]}
        />
      ) : null}
      {joined.length > 0 ? (
        <p>
          Joined to an open request:{' '}
          {joined.map((reference) => (
            <a key={reference} href={`/admin/requests/${reference}`} className="mr-3">
              {reference}
            </a>
          ))}
        </p>
      ) : null}
      <Section title="What is next">
        <p>
          {asked
            ? 'Who asks is only claimed so far. The person is asked whether it was them, or whether somebody acts for them, at the mailbox that we hold; or two of us match facts, or accept what was shown. Until then nothing can be granted.'
            : 'It is in the queue. Where we hold nothing about the person, answer so on the page of the request.'}
        </p>
        <ButtonRow>
          <ButtonLink href="/admin/requests/new">Enter another</ButtonLink>
          <ButtonLink href="/admin/requests" look="secondary">
            Requests
          </ButtonLink>
        </ButtonRow>
      </Section>
    </>
  )
}
