import { Tag } from '#components/ui/tag.tsx'
import type { RequestState } from '#lib/requests/vocabulary.ts'
import { stateLabel, stateWording } from '#lib/requests/wording.ts'

type StateTagProps = {
  state: RequestState
  readyUntil?: string | null
  undoUntil?: string | null
  clockPaused?: boolean
}

/** Where a request stands, in words; the colour only repeats them. */
export function StateTag({ state, ...facts }: StateTagProps) {
  return <Tag tone={stateWording[state].tone}>{stateLabel(state, facts)}</Tag>
}
