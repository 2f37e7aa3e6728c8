'use client'

import { cx } from './cx.ts'
import { controlLook, Field, type FieldText } from './field.tsx'
import { type FieldProps, useField } from './field-state.ts'

type FileFieldProps = FieldText & FieldProps & { accept?: string; multiple?: boolean }

const look =
  'file:mr-3 file:cursor-pointer file:rounded file:border-0 file:bg-surface-raised file:px-3 file:py-1 file:font-medium file:text-ink'

/** One file, or several. Browsers never give a chosen file back to a form, so after an error it is chosen again. */
export function FileField({ name, id, error, accept, multiple, ...text }: FileFieldProps) {
  const field = useField({ name, hint: text.hint, error, id })
  return (
    <Field id={field.id} error={field.error} {...text}>
      <input
        {...field.aria}
        id={field.id}
        name={name}
        type="file"
        accept={accept}
        multiple={multiple}
        className={cx(controlLook, look)}
      />
    </Field>
  )
}
