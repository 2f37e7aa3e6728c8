'use client'

import { Fragment, type ReactNode, useActionState } from 'react'
import { cx } from '#components/ui/cx.ts'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { FieldState } from '#components/ui/field-state.ts'
import { attemptField, type FormState } from '#lib/form-state.ts'

type LiveFormProps = {
  action: (before: FormState, form: FormData) => Promise<FormState>
  initial: FormState
  title?: string
  id?: string
  className?: string
  onceRefused?: boolean
  children: ReactNode
}

export function LiveForm({ action, initial, title, id, className, onceRefused = false, children }: LiveFormProps) {
  const [state, submit, pending] = useActionState(action, initial)
  const prefix = id ? `${id}-` : ''
  const wrong = state.refusal !== undefined || Object.keys(state.errors).length > 0
  if (onceRefused && !wrong) return title ? <title>{title}</title> : null
  return (
    <form
      id={id}
      action={submit}
      noValidate
      onSubmit={(event) => {
        if (pending) event.preventDefault()
      }}
      className={cx('max-w-form space-y-8', className)}
    >
      {title ? <title>{wrong ? `Error: ${title}` : title}</title> : null}
      <ErrorSummary errors={state.errors} refusal={state.refusal} attempt={state.attempt} prefix={prefix} />
      <FieldState value={{ ...state, prefix }}>
        {/* React resets a sent form to its first values: fields drawn anew have what was typed as first values. */}
        <Fragment key={state.attempt}>{children}</Fragment>
      </FieldState>
      <input type="hidden" name={attemptField} value={state.attempt} />
    </form>
  )
}
