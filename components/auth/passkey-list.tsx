import { Moment } from '#components/ui/date.tsx'
import { Table } from '#components/ui/table.tsx'
import { TextLink } from '#components/ui/text-link.tsx'

type PasskeyListProps = { passkeys: readonly { id: string; name: string; addedAt: Date; lastUsedAt: Date | null }[] }

export function PasskeyList({ passkeys }: PasskeyListProps) {
  return (
    <div className="[&_time]:whitespace-normal">
      <Table
        caption="Your passkeys"
        captionHidden
        rows={passkeys}
        rowKey={({ id }) => id}
        empty="You have no passkey."
        columns={[
          { header: 'Name', names: true, cell: ({ name }) => <bdi>{name}</bdi> },
          { header: 'Added', cell: ({ addedAt }) => <Moment at={addedAt} /> },
          { header: 'Last used', cell: ({ lastUsedAt }) => (lastUsedAt ? <Moment at={lastUsedAt} /> : 'Not yet') },
          {
            header: 'Action',
            cell: ({ id, name }) => (
              <TextLink href={`/account/security/passkeys/${id}/remove`} hidden={name}>
                Remove
              </TextLink>
            ),
          },
        ]}
      />
    </div>
  )
}
