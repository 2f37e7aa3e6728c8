import { SubmitButton } from '#components/forms/submit-button.tsx'
import { Moment } from '#components/ui/date.tsx'
import { Table } from '#components/ui/table.tsx'
import { Tag } from '#components/ui/tag.tsx'

type SessionListProps = {
  sessions: readonly { id: string; browser: string; startedAt: Date; lastSeenAt: Date; thisOne: boolean }[]
  signOutOne: (form: FormData) => Promise<void>
}

export function SessionList({ sessions, signOutOne }: SessionListProps) {
  return (
    <div className="[&_time]:whitespace-normal">
      <Table
        caption="Where you are signed in"
        captionHidden
        rows={sessions}
        rowKey={({ id }) => id}
        columns={[
          { header: 'Browser', names: true, cell: ({ browser }) => browser },
          { header: 'Signed in', cell: ({ startedAt }) => <Moment at={startedAt} /> },
          { header: 'Last seen', cell: ({ lastSeenAt }) => <Moment at={lastSeenAt} /> },
          {
            header: 'Action',
            cell: ({ id, browser, thisOne }) =>
              thisOne ? (
                <span className="whitespace-nowrap">
                  <Tag tone="info">This one</Tag>
                </span>
              ) : (
                <form action={signOutOne}>
                  <input type="hidden" name="session" value={id} />
                  <SubmitButton look="link" pending="Signing out…">
                    Sign out<span className="sr-only"> {browser}</span>
                  </SubmitButton>
                </form>
              ),
          },
        ]}
      />
    </div>
  )
}
