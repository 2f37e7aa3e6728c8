import { cx } from './cx.ts'
import { quietTones, type Tone } from './tone.ts'

/** A state in words; the colour only repeats it. */
export function Tag({ children, tone = 'neutral' }: { children: string; tone?: Tone }) {
  return (
    <span
      className={cx(
        'inline-block rounded-sm px-2 py-0.5 font-medium text-sm print:border print:border-line-strong',
        quietTones[tone],
      )}
    >
      {children}
    </span>
  )
}
