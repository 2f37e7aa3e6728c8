type FileListProps = {
  files: readonly { id: string; name: string; bytes: number }[]
  /** Where each is downloaded; none for a request that is not sent yet. */
  path?: string
}

const sizeInWords = (bytes: number) =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`

/** Files that came with a request. */
export function FileList({ files, path }: FileListProps) {
  return (
    <ul>
      {files.map(({ id, name, bytes }) => (
        <li key={id} className="break-words">
          {path ? (
            <a href={`${path}/${id}`}>
              <bdi>{name}</bdi>
            </a>
          ) : (
            <bdi>{name}</bdi>
          )}{' '}
          <span className="text-ink-soft text-sm">({sizeInWords(bytes)})</span>
        </li>
      ))}
    </ul>
  )
}
