import { CopyButton } from './copy-button.tsx'
import { cx } from './cx.ts'

/** One click selects all of it; a button copies it where the browser has script. */
export function Reference({ children, large = false }: { children: string; large?: boolean }) {
  return (
    <span className="inline-flex flex-wrap items-center gap-x-3 gap-y-1">
      <span
        className={cx(
          'select-all font-mono tabular-nums',
          large ? 'font-semibold text-lg sm:text-xl' : 'text-[0.95em]',
        )}
      >
        {children}
      </span>
      <CopyButton text={children} />
    </span>
  )
}
