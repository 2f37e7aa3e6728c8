import type { ReactNode } from 'react'
import { cx } from './cx.ts'

export type ChoiceOption = {
  value: string
  label: ReactNode
  hint?: ReactNode
  /** Shown under the option while it is chosen (always, where the browser cannot tell). */
  reveals?: ReactNode
}

type ChoiceProps = Omit<ChoiceOption, 'value'> & {
  type: 'radio' | 'checkbox'
  id: string
  name: string
  value: string
  chosen: boolean
  invalid?: boolean
  describedBy?: string
  /** A single statement, without neighbours to be kept apart from. */
  alone?: boolean
}

/** One answer to tick; the whole row answers to the finger. */
export function Choice({
  type,
  id,
  name,
  value,
  chosen,
  label,
  hint,
  reveals,
  invalid,
  describedBy,
  alone,
}: ChoiceProps) {
  const described = [describedBy, hint ? `${id}-hint` : ''].filter(Boolean).join(' ')
  return (
    <div className={cx('choice border-line', !alone && 'border-t last:border-b')}>
      <div className="relative grid grid-cols-[auto_1fr] gap-x-3">
        <input
          id={id}
          type={type}
          name={name}
          value={value}
          defaultChecked={chosen}
          aria-invalid={invalid || undefined}
          aria-describedby={described || undefined}
          className="mt-3 size-6 cursor-pointer"
        />
        <div className="min-w-0">
          <label htmlFor={id} className={cx('block cursor-pointer pt-2.5', hint ? 'pb-0.5' : 'pb-2.5')}>
            {label}
          </label>
          {hint ? (
            <div id={`${id}-hint`} className="max-w-measure pb-2.5 text-ink-soft text-sm">
              {hint}
            </div>
          ) : null}
        </div>
      </div>
      {reveals ? <div className="reveals mb-4 ml-3 border-line border-l-2 pb-1 pl-6">{reveals}</div> : null}
    </div>
  )
}
