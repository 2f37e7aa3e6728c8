import { cx } from './cx.ts'

export type ButtonLook = 'primary' | 'secondary' | 'warning' | 'link'

const shape =
  'inline-flex min-h-11 items-center justify-center gap-2 rounded-md border px-5 py-2 text-base font-semibold no-underline hover:no-underline transition-colors duration-150 cursor-pointer'

const looks: Record<ButtonLook, string> = {
  primary: cx(shape, 'border-transparent bg-accent text-accent-ink hover:bg-accent/88'),
  secondary: cx(shape, 'border-line-strong bg-surface text-ink hover:bg-surface-raised'),
  warning: cx(shape, 'border-transparent bg-bad text-bad-ink hover:bg-bad/88'),
  link: 'inline-flex min-h-6 cursor-pointer items-center justify-center text-accent underline underline-offset-[0.18em] hover:decoration-2',
}

export function buttonLook(look: ButtonLook = 'primary', small = false): string {
  return cx(looks[look], small && look !== 'link' && 'min-h-9 px-3.5 py-1 text-sm')
}
