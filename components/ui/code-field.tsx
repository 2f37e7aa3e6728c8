'use client'

import { cx } from './cx.ts'
import { controlLook, Field, type FieldText } from './field.tsx'
import { type FieldProps, useField } from './field-state.ts'

/** A code that was sent or that an app shows. What was typed is never shown again. */
export function CodeField({ name, id, error, digits = 8, ...text }: FieldText & FieldProps & { digits?: 6 | 8 }) {
  const field = useField({ name, hint: text.hint, error, id })
  return (
    <Field id={field.id} error={field.error} {...text}>
      <input
        {...field.aria}
        id={field.id}
        name={name}
        type="text"
        inputMode="numeric"
        autoComplete="one-time-code"
        spellCheck={false}
        className={cx(
          controlLook,
          'font-mono text-lg tracking-[0.2em]',
          digits === 6 ? 'max-w-[11rem]' : 'max-w-[13.5rem]',
        )}
      />
    </Field>
  )
}
