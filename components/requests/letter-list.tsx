import { Moment } from '#components/ui/date.tsx'
import { Table } from '#components/ui/table.tsx'
import { Tag } from '#components/ui/tag.tsx'

export type LetterLine = {
  id: string
  subjectLine: string
  reference: string | null
  createdAt: Date
  standing: { words: string; tone: 'good' | 'warn' | 'neutral' }
}

type LetterListProps = { letters: readonly LetterLine[]; withReference?: boolean; requestPath: string }

/** Letters with the way each took; their text is in the mailbox or on paper, not here. */
export function LetterList({ letters, withReference = false, requestPath }: LetterListProps) {
  return (
    <Table
      caption="Letters, newest first"
      captionHidden
      dense
      rows={letters}
      rowKey={(letter) => letter.id}
      empty="No letter yet."
      columns={[
        { header: 'Letter', names: true, cell: (letter) => letter.subjectLine },
        ...(withReference
          ? [
              {
                header: 'Request',
                cell: ({ reference }: LetterLine) =>
                  reference ? (
                    <a href={`${requestPath}/${reference}`} className="whitespace-nowrap">
                      {reference}
                    </a>
                  ) : (
                    'None'
                  ),
              },
            ]
          : []),
        { header: 'Written', cell: (letter) => <Moment at={letter.createdAt} /> },
        {
          header: 'How it went',
          cell: ({ standing }) => (standing.tone === 'warn' ? <Tag tone="warn">{standing.words}</Tag> : standing.words),
        },
      ]}
    />
  )
}
