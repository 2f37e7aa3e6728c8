/** What the two of a pair took, in milliseconds: of somebody who is known here, and of somebody who is not. */
export type Pair = { known: number; unknown: number }

/** The value below which this share of all lies, between two neighbours in proportion. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  const place = (sorted.length - 1) * share
  const [below = Number.NaN, above = below] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]]
  return below + (above - below) * (place - Math.floor(place))
}

/** How far the same quantile of both lies apart. */
export function apart(pairs: readonly Pair[], share: number): number {
  const of = (who: keyof Pair) =>
    quantile(
      pairs.map((pair) => pair[who]),
      share,
    )
  return Math.abs(of('known') - of('unknown'))
}
