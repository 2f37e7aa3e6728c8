'use client'

import { controlLook, FieldGroup } from '#components/ui/field.tsx'
import { oneText, useField } from '#components/ui/field-state.ts'

function Part({ name, label, wide }: { name: string; label: string; wide?: boolean }) {
  const field = useField({ name })
  return (
    <div>
      <label htmlFor={field.id} className="block pb-1 text-sm">
        {label}
      </label>
      <input
        id={field.id}
        name={name}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        defaultValue={oneText(field.typed)}
        className={`${controlLook} ${wide ? 'w-24' : 'w-16'}`}
      />
    </div>
  )
}

/** Asked the same way of everyone, with nothing filled in and no age named. */
export function BirthDateFields() {
  const { error } = useField({ name: 'day' })
  return (
    <FieldGroup
      id="born"
      heading
      label="When were you born?"
      hint={'We ask everyone. Your answer is checked once and not kept. For example, 27\u00a03\u00a01987.'}
      error={error}
    >
      <div className="flex gap-4 pt-2">
        <Part name="day" label="Day" />
        <Part name="month" label="Month" />
        <Part name="year" label="Year" wide />
      </div>
    </FieldGroup>
  )
}
