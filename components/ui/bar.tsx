import { cx } from './cx.ts'
import { fillTones, type Tone } from './tone.ts'

export type BarPart = { label: string; count: number; tone: Tone }

/** The parts of a whole, drawn and counted. The figures under it are the text equivalent. */
export function Bar({ label, parts }: { label: string; parts: readonly BarPart[] }) {
  const whole = parts.reduce((sum, part) => sum + part.count, 0)
  let before = 0
  const drawn = parts.map((part) => {
    const share = whole === 0 ? 0 : (part.count / whole) * 100
    const from = before
    before += share
    return { ...part, share, from }
  })
  return (
    <figure>
      <figcaption className="font-medium">{label}</figcaption>
      <svg aria-hidden="true" width="100%" height="14" className="my-3 overflow-hidden rounded-full">
        <rect width="100%" height="14" className="fill-line" />
        {drawn.map((part) => (
          <rect
            key={part.label}
            x={`${part.from}%`}
            width={`${part.share}%`}
            height="14"
            className={cx(fillTones[part.tone], 'stroke-2 stroke-surface')}
          />
        ))}
      </svg>
      <ul className="flex max-w-none flex-wrap gap-x-7 gap-y-1.5 text-sm">
        {parts.map((part) => (
          <li key={part.label} className="inline-flex items-center gap-2">
            <svg aria-hidden="true" width="10" height="10" className={fillTones[part.tone]}>
              <rect width="10" height="10" rx="3" />
            </svg>
            <span>
              {part.label} <b className="tabular-nums">{part.count.toLocaleString('en-GB')}</b>
            </span>
          </li>
        ))}
      </ul>
    </figure>
  )
}
