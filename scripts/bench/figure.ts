/** One line of a table: what we need, what the peer needs, and the ratio within each round. */
export type Row = { figure: string; ours: string; peer: string; ratio: string; bar: string }

type Unit = (value: number) => string

const number = (value: number, digits = 0) =>
  value.toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits })

export const seconds: Unit = (value) => `${number(value, value < 10 ? 2 : 1)} s`
export const milliseconds: Unit = (value) => `${number(value, value < 10 ? 2 : 1)} ms`
export const microseconds: Unit = (value) => `${number(value)} µs`
export const megabytes: Unit = (value) => `${number(value / 1024 / 1024)} MB`
export const megabytesASecond: Unit = (value) => `${number(value / 1024 / 1024, 1)} MB/s`
export const bytes: Unit = (value) => `${number(value)} B`
export const aSecond: Unit = (value) => `${number(value)} /s`
const times: Unit = (value) => `${number(value, value < 10 ? 2 : 1)} ×`

function median(values: number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  const middle = sorted.length / 2
  return ((sorted[Math.floor(middle - 0.5)] ?? Number.NaN) + (sorted[Math.floor(middle)] ?? Number.NaN)) / 2
}

function stated(values: number[], unit: Unit): string {
  if (values.length === 0) return ''
  const [middle, least, most] = [median(values), Math.min(...values), Math.max(...values)].map(unit)
  return least === most ? `${middle}` : `${middle} (${least} – ${most})`
}

type Measured = { figure: string; unit: Unit; ours: number[]; peer?: number[]; bar?: string }

/** The median of all rounds with the lowest and the highest; the ratio is taken within each round. */
export function row({ figure, unit, ours, peer = [], bar = '' }: Measured): Row {
  const ratios = ours.flatMap((value, round) => {
    const beside = peer[round]
    return beside === undefined ? [] : [value / beside]
  })
  return { figure, ours: stated(ours, unit), peer: stated(peer, unit), ratio: stated(ratios, times), bar }
}
