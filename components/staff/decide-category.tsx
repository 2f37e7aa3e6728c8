import { Details } from '#components/ui/details.tsx'
import { Radios } from '#components/ui/radios.tsx'
import { SelectField } from '#components/ui/select-field.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { categoryTitle } from '#lib/requests/category-title.ts'
import type { OfferedReason } from '#lib/requests/offered-reasons.ts'
import { fieldOf } from '#lib/requests/staff-input.ts'

type DecideCategoryProps = { category: string; reasons: readonly OfferedReason[] }

/** Grant or decline one category; a decline opens its reason and the facts. */
export function DecideCategory({ category, reasons }: DecideCategoryProps) {
  const decline = (
    <div className="space-y-6">
      <SelectField
        name={fieldOf(category, 'reason')}
        label="Reason"
        prompt="Choose a reason"
        options={reasons.map(({ reason, title, law }) => ({ value: reason, label: `${title} – ${law}` }))}
      />
      <Details summary="What each reason asks for">
        <ul>
          {reasons.map(({ reason, title, hint }) => (
            <li key={reason}>
              <b>{title}.</b> {hint}
            </li>
          ))}
        </ul>
      </Details>
      <TextArea
        name={fieldOf(category, 'explanation')}
        label="Explanation"
        hint="The person reads this. The facts, in at least 40 characters."
        rows={4}
      />
    </div>
  )
  return (
    <Radios
      name={fieldOf(category, 'outcome')}
      label={categoryTitle(category)}
      defaultValue="granted"
      options={[
        { value: 'granted', label: 'Grant' },
        { value: 'declined', label: 'Decline', reveals: decline },
      ]}
    />
  )
}
