export type Tone = 'neutral' | 'info' | 'good' | 'warn' | 'bad'

/** Words on their own quiet ground. */
export const quietTones: Record<Tone, string> = {
  neutral: 'bg-surface-raised text-ink-soft',
  info: 'bg-accent-quiet text-accent',
  good: 'bg-good-quiet text-good',
  warn: 'bg-warn-quiet text-warn',
  bad: 'bg-bad-quiet text-bad',
}

/** Shapes in a drawing; each stands apart from the page by 3 : 1. */
export const fillTones: Record<Tone, string> = {
  neutral: 'fill-line-strong',
  info: 'fill-accent',
  good: 'fill-good-mark',
  warn: 'fill-warn-mark',
  bad: 'fill-bad-mark',
}
