// biome-ignore-all lint/suspicious/noArrayIndexKey: drawn on the server, never reordered
import type { LetterBlock } from '#lib/notices/letter.ts'

function Block({ block }: { block: LetterBlock }) {
  if (block.kind === 'link')
    return (
      <p>
        <span className="text-accent underline">{block.label}</span>
      </p>
    )
  if (block.kind === 'closing')
    return (
      <p className="border-line border-t pt-3">
        {block.lines.map((line, place) => (
          <span key={place} className="block">
            {line}
          </span>
        ))}
      </p>
    )
  if (block.kind === 'paragraph') return <p>{block.text}</p>
  return (
    <p>
      <strong className={block.kind === 'code' ? 'text-2xl tracking-widest' : undefined}>{block.text}</strong>
    </p>
  )
}

/** A letter as a mail program shows its HTML: the same blocks, drawn by this page so that no foreign markup enters it. */
export function LetterBlocks({ blocks }: { blocks: readonly LetterBlock[] }) {
  return (
    <div className="flow-tight max-w-measure rounded-lg border border-line p-5 sm:p-6">
      {blocks.map((block, place) => (
        <Block key={place} block={block} />
      ))}
    </div>
  )
}
