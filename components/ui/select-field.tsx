'use client'

import { cx } from './cx.ts'
import { controlLook, Field, type FieldText } from './field.tsx'
import { type FieldProps, oneText, useField } from './field-state.ts'
import { Icon } from './icon.tsx'

type SelectOption = { value: string; label: string }
type SelectFieldProps = FieldText &
  FieldProps & { options: readonly SelectOption[]; defaultValue?: string; autoComplete?: string; prompt?: string }

/** `prompt` is a first, empty choice such as "Choose a country". */
export function SelectField({
  name,
  id,
  error,
  options,
  defaultValue,
  autoComplete,
  prompt,
  ...text
}: SelectFieldProps) {
  const field = useField({ name, hint: text.hint, error, id })
  return (
    <Field id={field.id} error={field.error} {...text}>
      <div className="relative max-w-[26rem]">
        <select
          {...field.aria}
          id={field.id}
          name={name}
          autoComplete={autoComplete}
          defaultValue={oneText(field.typed) ?? defaultValue}
          className={cx(controlLook, 'appearance-none pr-10')}
        >
          {prompt ? <option value="">{prompt}</option> : null}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon
          name="down"
          className="pointer-events-none absolute top-1/2 right-3 size-5 -translate-y-1/2 text-ink-soft"
        />
      </div>
    </Field>
  )
}
