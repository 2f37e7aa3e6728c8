'use client'

import { controlLook, Field, type FieldText } from './field.tsx'
import { type FieldProps, oneText, useField } from './field-state.ts'

type TextAreaProps = FieldText & FieldProps & { rows?: number; defaultValue?: string; spellCheck?: boolean }

export function TextArea({ name, id, error, rows = 5, defaultValue, spellCheck, ...text }: TextAreaProps) {
  const field = useField({ name, hint: text.hint, error, id })
  return (
    <Field id={field.id} error={field.error} {...text}>
      <textarea
        {...field.aria}
        id={field.id}
        name={name}
        rows={rows}
        spellCheck={spellCheck}
        defaultValue={oneText(field.typed) ?? defaultValue}
        className={controlLook}
      />
    </Field>
  )
}
