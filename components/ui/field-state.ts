'use client'

import { createContext, useContext } from 'react'
import type { FormState } from '#lib/form-state.ts'

type Known = Pick<FormState, 'values' | 'errors' | 'result' | 'attempt'> & { prefix: string }

/** What `ActionForm` tells its fields. Outside one, fields work from their props alone. */
export const FieldState = createContext<Known>({ values: {}, errors: {}, attempt: 0, prefix: '' })

export type FieldProps = { name: string; hint?: React.ReactNode; error?: string; id?: string }

/** The ids, the error and what was typed: `typed` is undefined until the form has been sent once. */
export function useField({ name, hint, error, id }: FieldProps) {
  const known = useContext(FieldState)
  const fieldId = id ?? `${known.prefix}${name}`
  const message = error ?? known.errors[name]
  const described = [hint ? `${fieldId}-hint` : '', message ? `${fieldId}-error` : ''].filter(Boolean).join(' ')
  return {
    id: fieldId,
    error: message,
    typed: known.attempt > 0 ? (known.values[name] ?? '') : undefined,
    aria: { 'aria-describedby': described || undefined, 'aria-invalid': message ? (true as const) : undefined },
  }
}

/** What the action found, where it was asked to look at something. */
export function useResult(): FormState['result'] {
  return useContext(FieldState).result
}

export function oneText(typed: string | string[] | undefined): string | undefined {
  return Array.isArray(typed) ? typed[0] : typed
}
