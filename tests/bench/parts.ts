import { measureBareClone } from './bare-clone.ts'
import type { Bench, Section } from './bench.ts'
import { measureCopy } from './copy.ts'
import { measureErasure } from './erasure.ts'
import { measureEvenAnswers } from './even-answers.ts'
import { measurePolicyPage } from './policy-page.ts'
import { measureSecondStart } from './second-start.ts'

type Part = { name: string; measure: (bench: Bench) => Promise<Section> }

/** In the order in which each leaves to the next what it needs. */
export const parts: readonly Part[] = [
  { name: 'bare-clone', measure: measureBareClone },
  { name: 'second-start', measure: measureSecondStart },
  { name: 'policy', measure: measurePolicyPage },
  { name: 'even-answers', measure: measureEvenAnswers },
  { name: 'erasure', measure: measureErasure },
  { name: 'copy', measure: measureCopy },
]
