import type { ComponentProps } from 'react'
import { FileList } from '#components/requests/file-list.tsx'
import { Moment } from '#components/ui/date.tsx'

export type ShownMessage = {
  id: string
  at: Date
  by: string
  text: string
  files?: ComponentProps<typeof FileList>['files'] | undefined
}

type ThreadProps = {
  /** Oldest first. */
  messages: readonly ShownMessage[]
  empty: string
  /** Where their files are downloaded; a question has none. */
  filesPath?: string
}

/** Messages one under another, each with its writer first. */
export function Thread({ messages, empty, filesPath }: ThreadProps) {
  if (messages.length === 0) return <p className="text-ink-soft">{empty}</p>
  return (
    <ol className="max-w-none border-line border-t">
      {messages.map(({ id, at, by, text, files }) => (
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
          {files && files.length > 0 && filesPath ? (
            <div className="mt-2">
              <FileList files={files} path={filesPath} />
            </div>
          ) : null}
        </li>
      ))}
    </ol>
  )
}
