// biome-ignore-all lint/suspicious/noArrayIndexKey: drawn on the server, never reordered
import { hiddenWords, type Piece } from '#lib/threads/redaction.ts'

/** A message as the person will get it, its bars black; uncovered, with what was under them marked. */
export function BarredText({ pieces, uncovered = false }: { pieces: readonly Piece[]; uncovered?: boolean }) {
  return (
    <p className="max-w-measure whitespace-pre-line break-words">
      {pieces.map(({ text, hidden }, place) =>
        hidden === null ? (
          <bdi key={place}>{text}</bdi>
        ) : uncovered ? (
          <mark key={place} className="rounded-sm bg-warn-quiet box-decoration-clone px-1 text-ink">
            <span className="sr-only">Under the bar: </span>
            <bdi>{text}</bdi>
          </mark>
        ) : (
          <span key={place} className="rounded-sm bg-ink box-decoration-clone px-1 text-surface">
            <bdi>{hiddenWords[hidden]}</bdi>
          </span>
        ),
      )}
    </p>
  )
}
