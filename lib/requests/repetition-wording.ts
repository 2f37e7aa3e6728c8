import type { Regime } from '#lib/regimes/regime.ts'
import type { Repetition } from './repetition.ts'

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']
const ordinal = (nth: number) => ordinals[nth - 1] ?? `number ${nth}`
const times = (count: number) => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`)

/** How often the same was asked, in a sentence for staff. */
export function askedInWords({ askedBefore }: Repetition): string {
  return askedBefore === 0
    ? 'Nothing of this kind was asked in the 12 months before.'
    : `The same kind was asked ${times(askedBefore)} in the 12 months before, so this is the ${ordinal(askedBefore + 1)}.`
}

/** Whether what the law gives free is used up. */
export function freeInWords({ free }: Repetition, { gives }: Pick<Regime, 'gives'>): string {
  if (!free) return 'For this kind the law names no number after which one would be too many.'
  const { count, months, givenBefore, usedUp } = free
  const law = `${gives} gives ${count === 1 ? 'one copy' : `${count} copies`} free of charge in ${months} months`
  if (usedUp) return `${law}: that number is used up.`
  return `${law}: this is the ${ordinal(givenBefore + 1)}, so it is not used up.`
}
