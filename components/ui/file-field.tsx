'use client'

import { controlLook, Field, type FieldText } from './field.tsx'
import { type FieldProps, useField } from './field-state.ts'

type FileFieldProps = FieldText & FieldProps & { accept?: string }

/** One file. Browsers keep no chosen file when a form comes back: what was in it has to be kept elsewhere. */
export function FileField({ name, id, error, accept, ...text }: FileFieldProps) {
  const field = useField({ name, hint: text.hint, error, id })
  return (
    <Field id={field.id} error={field.error} {...text}>
      <input {...field.aria} id={field.id} name={name} type="file" accept={accept} className={controlLook} />
    </Field>
  )
}
