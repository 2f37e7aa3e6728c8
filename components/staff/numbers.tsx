import { cx } from '#components/ui/cx.ts'
import type { Tone } from '#components/ui/tone.ts'

type NumberLink = { count: number; words: string; href: string; tone: Tone }

const inks: Record<Tone, string> = {
  neutral: 'text-ink',
  info: 'text-accent',
  good: 'text-good',
  warn: 'text-warn',
  bad: 'text-bad',
}

/** Figures that each lead to what they count. A nought is quiet. */
export function Numbers({ numbers }: { numbers: readonly NumberLink[] }) {
  return (
    <ul className="mb-10 grid max-w-none grid-cols-2 gap-x-8 gap-y-6 sm:grid-cols-3 lg:grid-cols-6">
      {numbers.map(({ count, words, href, tone }) => (
        <li key={words} className="border-line border-t pt-3">
          <a href={href} className="block no-underline hover:underline">
            <span className={cx('block text-2xl tabular-nums', count > 0 ? inks[tone] : 'text-ink-soft')}>{count}</span>
            <span className="text-ink-soft text-sm">{words}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
