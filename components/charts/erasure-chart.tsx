import type { ErasureGroup } from '#lib/fulfilment/erasure-groups.ts'
import type { ReceiptTotals } from '#lib/fulfilment/receipt.ts'
import { type Share, ShareBar } from './share-bar.tsx'

const whole = (count: number) => count.toLocaleString('en-GB')

type Numbers = Pick<ErasureGroup, 'deleted' | 'anonymised' | 'kept'>

/** The three words, as they are said before and after. */
const wordsOf = (done?: boolean) =>
  done
    ? { deleted: 'Deleted', anonymised: 'Made anonymous', kept: 'Kept' }
    : { deleted: 'Will be deleted', anonymised: 'Will be made anonymous', kept: 'Will be kept' }

function sharesOf({ deleted, anonymised, kept }: Numbers, words: ReturnType<typeof wordsOf>): Share[] {
  return [
    { label: words.deleted, count: deleted, tone: 'info', texture: 'solid' },
    { label: words.anonymised, count: anonymised, tone: 'good', texture: 'dots' },
    { label: words.kept, count: kept, tone: 'warn', texture: 'stripes' },
  ]
}

function inShort({ deleted, anonymised, kept }: Numbers, done?: boolean): string {
  const parts = [
    deleted > 0 ? `${whole(deleted)} ${done ? 'deleted' : deleted === 1 ? 'goes' : 'go'}` : '',
    anonymised > 0
      ? `${whole(anonymised)} ${done ? 'made anonymous' : anonymised === 1 ? 'becomes anonymous' : 'become anonymous'}`
      : '',
    kept > 0 ? `${whole(kept)} ${done ? 'kept' : kept === 1 ? 'stays' : 'stay'}` : '',
  ]
  return parts.filter((part) => part !== '').join(', ')
}

type ErasureChartProps = { label: string; groups: readonly ErasureGroup[]; totals: ReceiptTotals; done?: boolean }

/** What a deletion removes and keeps, as a picture: the whole, then each category by itself. Every bar says its figures beside it. */
export function ErasureChart({ label, groups, totals, done }: ErasureChartProps) {
  const words = wordsOf(done)
  return (
    <figure>
      <figcaption className="mb-3 font-medium">{label}</figcaption>
      <ShareBar shares={sharesOf(totals, words)} height={20} />
      <ul className="mt-3 flex max-w-none flex-wrap gap-x-7 gap-y-1.5 text-sm">
        {sharesOf(totals, words).map((share) => (
          <li key={share.label} className="inline-flex items-center gap-2">
            <span className="w-5 shrink-0">
              <ShareBar shares={[{ ...share, count: 1 }]} />
            </span>
            <span>
              {share.label} <b className="tabular-nums">{whole(share.count)}</b>
            </span>
          </li>
        ))}
      </ul>
      <ul className="mt-6 max-w-none space-y-3">
        {groups.map((group) => (
          <li key={group.category}>
            <div className="mb-1 flex flex-wrap justify-between gap-x-6 text-sm">
              <span className="font-medium">{group.title}</span>
              <span className="text-ink-soft tabular-nums">{inShort(group, done)}</span>
            </div>
            <ShareBar shares={sharesOf(group, words)} height={10} />
          </li>
        ))}
      </ul>
    </figure>
  )
}
