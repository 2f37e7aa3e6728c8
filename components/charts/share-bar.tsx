import { useId } from 'react'
import { fillTones, type Tone } from '#components/ui/tone.ts'

export type Texture = 'solid' | 'stripes' | 'dots'
export type Share = { label: string; count: number; tone: Tone; texture: Texture }

const size = 6
const least = 1.5

/** Lines or dots in the colour of the page over a shape: parts differ without their colour, on paper and to the colour-blind. */
function Pattern({ id, texture }: { id: string; texture: Texture }) {
  return (
    <pattern id={id} width={size} height={size} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      {texture === 'dots' ? (
        <circle cx={size / 2} cy={size / 2} r="1.4" className="fill-surface" />
      ) : (
        <rect width="2" height={size} className="fill-surface" />
      )}
    </pattern>
  )
}

/** Shares of 100, none too thin to be seen. */
function widthsOf(shares: readonly Share[]): number[] {
  const whole = shares.reduce((sum, { count }) => sum + count, 0)
  const wide = shares.map(({ count }) => (count === 0 ? 0 : Math.max(least, (count / whole) * 100)))
  const sum = wide.reduce((total, width) => total + width, 0)
  return wide.map((width) => (sum === 0 ? 0 : (width / sum) * 100))
}

/** The parts of a whole as one stacked bar. Only a picture: whoever draws it says the figures in words beside it. */
export function ShareBar({ shares, height = 14 }: { shares: readonly Share[]; height?: number }) {
  const id = useId().replaceAll(/[^\w-]/g, '')
  const widths = widthsOf(shares)
  const startOf = (nth: number) => widths.slice(0, nth).reduce((sum, width) => sum + width, 0)
  return (
    <svg aria-hidden="true" width="100%" height={height} className="block overflow-hidden rounded-sm">
      <defs>
        <Pattern id={`${id}-stripes`} texture="stripes" />
        <Pattern id={`${id}-dots`} texture="dots" />
      </defs>
      <rect width="100%" height={height} className="fill-line" />
      {shares.map(({ label, tone, texture }, nth) => {
        const place = { x: `${startOf(nth)}%`, width: `${widths[nth] ?? 0}%`, height }
        return (
          <g key={label}>
            <rect {...place} className={fillTones[tone]} />
            {texture === 'solid' ? null : <rect {...place} fill={`url(#${id}-${texture})`} />}
          </g>
        )
      })}
    </svg>
  )
}
