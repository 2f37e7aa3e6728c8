import type { ReactNode } from 'react'
import { cx } from './cx.ts'
import { Icon } from './icon.tsx'

export type FieldText = {
  label: ReactNode
  hint?: ReactNode
  /** The label is the heading of a page that asks one question. */
  heading?: boolean
  optional?: boolean
}

export const controlLook =
  'block w-full min-h-11 rounded-md border border-line-strong bg-surface px-3 py-2 text-base text-ink aria-[invalid]:border-bad aria-[invalid]:shadow-[inset_0_0_0_1px_var(--color-bad)]'

const words = (heading?: boolean) => (heading ? 'text-2xl font-bold tracking-tight text-balance' : 'font-semibold')

function Words({ label, optional }: FieldText) {
  return (
    <>
      {label}
      {optional ? <span className="font-normal text-ink-soft"> (optional)</span> : null}
    </>
  )
}

function Hint({ id, children }: { id: string; children: ReactNode }) {
  return (
    <div id={`${id}-hint`} className="mt-0.5 max-w-measure text-ink-soft text-sm">
      {children}
    </div>
  )
}

export function FieldError({ id, children }: { id: string; children: string }) {
  return (
    <p id={`${id}-error`} className="flex items-start gap-1.5 font-semibold text-bad">
      <Icon name="warning" className="mt-0.5 size-5" />
      <span>
        <span className="sr-only">Error: </span>
        {children}
      </span>
    </p>
  )
}

/** A label, its hint and its error, then the control. */
export function Field({
  id,
  error,
  children,
  ...text
}: FieldText & { id: string; error?: string; children: ReactNode }) {
  const label = (
    <label htmlFor={id} className={cx('block', words(text.heading))}>
      <Words {...text} />
    </label>
  )
  return (
    <div className="flow-tight">
      {text.heading ? <h1 className="text-2xl">{label}</h1> : label}
      {text.hint ? <Hint id={id}>{text.hint}</Hint> : null}
      {error ? <FieldError id={id}>{error}</FieldError> : null}
      {children}
    </div>
  )
}

/** A question with several answers to tick. */
export function FieldGroup({
  id,
  error,
  children,
  ...text
}: FieldText & { id: string; error?: string; children: ReactNode }) {
  const described = [text.hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return (
    <fieldset aria-describedby={described || undefined} className="flow-tight min-w-0">
      <legend className={words(text.heading)}>
        {text.heading ? (
          <h1 className="text-2xl">
            <Words {...text} />
          </h1>
        ) : (
          <Words {...text} />
        )}
      </legend>
      {text.hint ? <Hint id={id}>{text.hint}</Hint> : null}
      {error ? <FieldError id={id}>{error}</FieldError> : null}
      {children}
    </fieldset>
  )
}
