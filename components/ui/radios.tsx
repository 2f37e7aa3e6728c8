'use client'

import { Choice, type ChoiceOption } from './choice.tsx'
import { FieldGroup, type FieldText } from './field.tsx'
import { type FieldProps, oneText, useField } from './field-state.ts'

type RadiosProps = FieldText & FieldProps & { options: readonly ChoiceOption[]; defaultValue?: string }

export function Radios({ name, id, error, options, defaultValue, ...text }: RadiosProps) {
  const field = useField({ name, hint: text.hint, error, id })
  const chosen = oneText(field.typed) ?? defaultValue
  return (
    <FieldGroup id={field.id} error={field.error} {...text}>
      <div className="pt-2">
        {options.map((option, place) => (
          <Choice
            key={option.value}
            {...option}
            type="radio"
            id={place === 0 ? field.id : `${field.id}-${place + 1}`}
            name={name}
            chosen={option.value === chosen}
          />
        ))}
      </div>
    </FieldGroup>
  )
}
