'use client'

import { Choice, type ChoiceOption } from './choice.tsx'
import { FieldGroup, type FieldText } from './field.tsx'
import { type FieldProps, useField } from './field-state.ts'

type CheckboxesProps = FieldText & FieldProps & { options: readonly ChoiceOption[]; defaultValue?: readonly string[] }

/** Several answers under one question; the values arrive under one name. */
export function Checkboxes({ name, id, error, options, defaultValue = [], ...text }: CheckboxesProps) {
  const field = useField({ name, hint: text.hint, error, id })
  const chosen = field.typed === undefined ? defaultValue : [field.typed].flat()
  return (
    <FieldGroup id={field.id} error={field.error} {...text}>
      <div className="pt-2">
        {options.map((option, place) => (
          <Choice
            key={option.value}
            {...option}
            type="checkbox"
            id={place === 0 ? field.id : `${field.id}-${place + 1}`}
            name={name}
            chosen={chosen.includes(option.value)}
          />
        ))}
      </div>
    </FieldGroup>
  )
}
