import { cx } from './cx.ts'

const paths = {
  check: 'M5 12.5l4.5 4.5L19 7.5',
  cross: 'M6.5 6.5l11 11m0-11l-11 11',
  warning:
    'M12 8v5m0 3.2v.1M10.7 4.3L3.2 17.4A1.5 1.5 0 0 0 4.5 19.6h15a1.5 1.5 0 0 0 1.3-2.2L13.3 4.3a1.5 1.5 0 0 0-2.6 0z',
  info: 'M12 11v5.5m0-8.7v-.1M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z',
  back: 'M14.5 6l-6 6 6 6',
  forward: 'M9.5 6l6 6-6 6',
  down: 'M6 9.5l6 6 6-6',
} as const

export type IconName = keyof typeof paths

/** Always beside words that say the same, so hidden from screen readers. */
export function Icon({ name, className }: { name: IconName; className?: string }) {
  return (
    <svg
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={cx('shrink-0', className ?? 'size-5')}
    >
      <path d={paths[name]} />
    </svg>
  )
}
