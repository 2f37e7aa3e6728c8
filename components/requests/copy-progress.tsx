import { ShareBar } from '#components/charts/share-bar.tsx'
import { RefreshWhile } from '#components/ui/refresh-while.tsx'
import { Section } from '#components/ui/section.tsx'
import { categoryTitle } from '#lib/requests/category-title.ts'

type Part = { category: string; state: 'waiting' | 'done' | 'failed'; records: number | null }

const whole = (count: number) => `${count.toLocaleString('en-GB')} ${count === 1 ? 'record' : 'records'}`

/** How far a copy has come: categories and records, nothing of what goes on inside. */
export function CopyProgress({ parts, delayed }: { parts: readonly Part[]; delayed: boolean }) {
  const ready = parts.filter(({ state }) => state === 'done')
  const records = ready.reduce((sum, part) => sum + (part.records ?? 0), 0)
  return (
    <Section title="How far it has come" id="progress">
      <p className="mb-3 font-medium">
        {ready.length} of {parts.length} kinds of data are ready, {whole(records)} so far
      </p>
      <ShareBar
        shares={[
          { label: 'Ready', count: ready.length, tone: 'good', texture: 'solid' },
          { label: 'Still to come', count: parts.length - ready.length, tone: 'neutral', texture: 'dots' },
        ]}
      />
      <ul className="max-w-none list-none p-0">
        {parts.map(({ category, state, records: count }) => (
          <li key={category} className="flex justify-between gap-4 border-line border-b py-2">
            <span>{categoryTitle(category)}</span>
            <span className="text-ink-soft tabular-nums">{state === 'done' ? whole(count ?? 0) : 'Still to come'}</span>
          </li>
        ))}
      </ul>
      <p className="text-ink-soft">
        {delayed
          ? 'Something on our side took longer than it should. What is ready stays ready; we go on with the rest.'
          : 'You may leave this page: we write to you when your copy is ready.'}
      </p>
      <RefreshWhile seconds={3} />
    </Section>
  )
}
