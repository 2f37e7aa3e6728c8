import type { ReactNode } from 'react'
import { cx } from './cx.ts'
import { Icon, type IconName } from './icon.tsx'
import { quietTones, type Tone } from './tone.ts'

const icons: Record<Tone, IconName> = { neutral: 'info', info: 'info', good: 'check', warn: 'warning', bad: 'warning' }

type NoticeProps = {
  title: ReactNode
  tone?: Tone
  level?: 2 | 3
  /** It says what has just happened: read out at once. */
  live?: boolean
  children?: ReactNode
}

export function Notice({ title, tone = 'info', level = 2, live = false, children }: NoticeProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <div
      role={live ? 'status' : undefined}
      className={cx('rounded-lg p-5 sm:p-6 print:border print:border-line', quietTones[tone])}
    >
      <div className="flex gap-3">
        <Icon name={icons[tone]} className="size-6" />
        <div className="min-w-0 max-w-measure">
          <Heading className="font-semibold text-base tracking-normal">{title}</Heading>
          {children ? <div className="flow-tight mt-1.5 text-ink">{children}</div> : null}
        </div>
      </div>
    </div>
  )
}
