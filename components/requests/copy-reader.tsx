import { PageTitle } from '#components/ui/page-title.tsx'
import { Section } from '#components/ui/section.tsx'
import { SummaryList } from '#components/ui/summary-list.tsx'
import { inWords } from '#lib/calendar/civil-date.ts'
import type { CopyContents } from '#lib/fulfilment/copy-contents.ts'
import { HeldRecords } from './held-records.tsx'

const leftOutWords = {
  declined: 'declined; our decision says why',
  'not-asked': 'not asked for',
  'left-out-in-part': 'only a part is given; our decision says why.',
}

function rangeOf({ from, to }: CopyContents): string {
  if (!from && !to) return 'Everything held'
  return `${from ? inWords(from) : 'The beginning'} to ${to ? inWords(to) : 'the day it was made'}`
}

/** A finished copy as a page: the same contents as the file that opens without us. */
export function CopyReader({ copy }: { copy: CopyContents }) {
  return (
    <>
      <PageTitle caption={copy.reference}>A copy of your data</PageTitle>
      <SummaryList
        rows={[
          { key: 'Made', value: copy.madeAt },
          { key: 'Dates covered', value: rangeOf(copy) },
        ]}
      />
      <nav aria-label="What is in this copy">
        <ul>
          {copy.categories.map(({ category, title }) => (
            <li key={category}>
              <a href={`#${category}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      {copy.leftOut.length > 0 ? (
        <Section title="What is not in this copy">
          <ul>
            {copy.leftOut.map(({ category, title, because, part }) => (
              <li key={category}>
                {title}: {leftOutWords[because]} {part}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {copy.categories.map(({ category, title, about, holdings }) => (
        <Section key={category} id={category} title={title}>
          <p>{about}</p>
          {holdings.map((holding) => (
            <HeldRecords key={holding.name} holding={holding} />
          ))}
        </Section>
      ))}
    </>
  )
}
