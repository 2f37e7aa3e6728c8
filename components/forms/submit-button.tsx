'use client'

import type { ReactNode } from 'react'
import { useFormStatus } from 'react-dom'
import { type ButtonLook, buttonLook } from '#components/ui/button-look.ts'
import { cx } from '#components/ui/cx.ts'

type SubmitButtonProps = {
  children: ReactNode
  look?: ButtonLook
  small?: boolean
  /** Said while the form is under way. */
  pending?: string
  /** Where one form has several buttons. */
  name?: string
  value?: string
}

/** Never disabled: the form itself ignores a second press while the first is under way. */
export function SubmitButton({ children, look, small, pending = 'Sending…', name, value }: SubmitButtonProps) {
  const status = useFormStatus()
  return (
    <button
      type="submit"
      name={name}
      value={value}
      aria-disabled={status.pending || undefined}
      className={cx(buttonLook(look, small), 'aria-disabled:opacity-80')}
    >
      <span aria-live="polite">{status.pending ? pending : children}</span>
    </button>
  )
}
