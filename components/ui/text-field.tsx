'use client'

import type { HTMLInputAutoCompleteAttribute, InputHTMLAttributes } from 'react'
import { cx } from './cx.ts'
import { controlLook, Field, type FieldText } from './field.tsx'
import { type FieldProps, oneText, useField } from './field-state.ts'

/** As wide as the answer is long: a hint about what is expected. */
const widths = {
  full: '',
  long: 'max-w-[26rem]',
  medium: 'max-w-[16rem]',
  short: 'max-w-[9rem]',
  tiny: 'max-w-[5.5rem]',
}

type TextFieldProps = FieldText &
  FieldProps & {
    type?: 'text' | 'email' | 'tel' | 'url' | 'search' | 'date' | 'password'
    autoComplete?: HTMLInputAutoCompleteAttribute
    inputMode?: InputHTMLAttributes<HTMLInputElement>['inputMode']
    defaultValue?: string
    width?: keyof typeof widths
    spellCheck?: boolean
    maxLength?: number
  }

export function TextField({ name, id, error, defaultValue, width = 'full', type = 'text', ...rest }: TextFieldProps) {
  const { label, hint, heading, optional, ...input } = rest
  const field = useField({ name, hint, error, id })
  return (
    <Field id={field.id} error={field.error} label={label} hint={hint} heading={heading} optional={optional}>
      <input
        {...input}
        {...field.aria}
        id={field.id}
        name={name}
        type={type}
        defaultValue={oneText(field.typed) ?? defaultValue}
        className={cx(controlLook, widths[width])}
      />
    </Field>
  )
}
