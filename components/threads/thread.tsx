import { Moment } from '#components/ui/date.tsx'

type ThreadProps = {
  /** Oldest first. */
  messages: readonly { id: string; at: Date; by: string; text: string }[]
  empty: string
}

/** Messages one under another, each with its writer first. */
export function Thread({ messages, empty }: ThreadProps) {
  if (messages.length === 0) return <p className="text-ink-soft">{empty}</p>
  return (
    <ol className="max-w-none border-line border-t">
      {messages.map(({ id, at, by, text }) => (
        <li key={id} className="border-line border-b py-4">
          <p className="text-sm">
            <b>{by}</b>{' '}
            <span className="text-ink-soft">
              <Moment at={at} />
            </span>
          </p>
          <p className="mt-1 max-w-measure whitespace-pre-line break-words">
            <bdi>{text}</bdi>
          </p>
        </li>
      ))}
    </ol>
  )
}
