import { Tag } from '#components/ui/tag.tsx'
import { inWords } from '#lib/calendar/civil-date.ts'
import { keepSentence } from '#lib/fulfilment/lawful-keeps.ts'
import { categoryTitle } from '#lib/requests/category-title.ts'
import { declineWording } from '#lib/requests/decline-wording.ts'
import { outcomeWording } from '#lib/requests/record-wording.ts'
import type { ShownDecision } from '#lib/requests/story-queries.ts'

type DecisionsProps = { decisions: readonly ShownDecision[] }

/** Where a law keeps all of it, nothing was granted in effect, and it says so. */
function outcomeOf({ outcome, keeps }: ShownDecision): keyof typeof outcomeWording {
  return outcome === 'partly-granted' && keeps.some(({ whole }) => whole) ? 'kept-by-law' : outcome
}

/** Categories of which the same was decided for the same reason and in the same words. */
function alike(decisions: readonly ShownDecision[]): { decision: ShownDecision; titles: string[] }[] {
  const rows = new Map<string, { decision: ShownDecision; titles: string[] }>()
  for (const decision of decisions) {
    const { reason, ground, explanation, leftOut, keeps } = decision
    const kept = keeps.map((keep) => keepSentence(keep, inWords))
    const key = JSON.stringify([outcomeOf(decision), reason, ground, explanation, leftOut, kept])
    const row = rows.get(key) ?? { decision, titles: [] }
    row.titles.push(categoryTitle(decision.category))
    rows.set(key, row)
  }
  return [...rows.values()]
}

/** What was decided of each category: first what was declined, each with its reason, its place in the law and the facts. */
export function Decisions({ decisions }: DecisionsProps) {
  const order = [...decisions].sort(
    (one, other) => Number(one.outcome === 'granted') - Number(other.outcome === 'granted'),
  )
  return (
    <ul className="max-w-none border-line border-t">
      {alike(order).map(({ decision, titles }) => (
        <li key={decision.category} className="border-line border-b py-3.5">
          <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1">
            <span className="font-medium">{titles.join(', ')}</span>
            <Tag tone={outcomeWording[outcomeOf(decision)].tone}>{outcomeWording[outcomeOf(decision)].label}</Tag>
          </div>
          {decision.keeps.map((keep) => (
            <p key={`${keep.reason} ${keep.until}`} className="mt-1 max-w-measure">
              {keepSentence(keep, inWords)}
            </p>
          ))}
          {decision.reason ? (
            <div className="flow-tight mt-1 max-w-measure">
              {decision.leftOut ? <p>{decision.leftOut}</p> : null}
              <p>
                <b>{declineWording[decision.reason].title}.</b> {declineWording[decision.reason].explanation}
              </p>
              {decision.explanation ? <p className="whitespace-pre-line">{decision.explanation}</p> : null}
              {decision.ground ? <p className="text-ink-soft text-sm">Ground: {decision.ground}</p> : null}
            </div>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
