import { Checkboxes } from '#components/ui/checkboxes.tsx'
import { Details } from '#components/ui/details.tsx'
import { Radios } from '#components/ui/radios.tsx'
import { SelectField } from '#components/ui/select-field.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { categoryTitle } from '#lib/requests/category-title.ts'
import type { Offered, OfferedReason } from '#lib/requests/offered-reasons.ts'
import { fieldOf } from '#lib/requests/staff-input.ts'

type Parts = { records: readonly { name: string; title: string }[]; dated: boolean }

type WhyProps = { category: string; set: '' | 'part-'; reasons: readonly OfferedReason[] }

/** The reason, its place in the law, and the facts. */
function Why({ category, set, reasons }: WhyProps) {
  return (
    <>
      <SelectField
        name={fieldOf(category, `${set}reason`)}
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
      {reasons.some(({ cites }) => cites) ? (
        <TextField
          name={fieldOf(category, `${set}citation`)}
          label="Exact place in the law"
          hint="Where the reason is that the law does not ask for it. Like Article 17(3)(b)."
          width="medium"
        />
      ) : null}
      <TextArea
        name={fieldOf(category, `${set}explanation`)}
        label="Explanation"
        hint="The person reads this. The facts, in at least 40 characters."
        rows={4}
      />
    </>
  )
}

function LeftOut({ category, parts, deletion }: { category: string; parts: Parts; deletion: boolean }) {
  const { records, dated } = parts
  if (records.length === 0 && !dated) return <p>What concerns other people is under black bars. The rest is given.</p>
  return (
    <>
      {records.length > 0 ? (
        <Checkboxes
          name={fieldOf(category, 'records')}
          label={deletion ? 'What stays?' : 'What is left out?'}
          options={records.map(({ name, title }) => ({ value: name, label: title }))}
        />
      ) : null}
      {dated ? (
        <>
          <TextField
            name={fieldOf(category, 'from')}
            label="Give only records from"
            hint="Like 2026-03-31, or nothing"
            width="medium"
          />
          <TextField name={fieldOf(category, 'to')} label="Give only records up to" width="medium" />
        </>
      ) : null}
    </>
  )
}

type DecideCategoryProps = { category: string; reasons: Offered; parts: Parts; deletion: boolean }

/** A row of the decision table: one category granted, granted in part, or declined; what is not granted opens its reason and the facts. */
export function DecideCategory({ category, reasons, parts, deletion }: DecideCategoryProps) {
  const decline = (
    <div className="space-y-6">
      <Why category={category} set="" reasons={reasons.whole} />
    </div>
  )
  const part = (
    <div className="space-y-6">
      <LeftOut category={category} parts={parts} deletion={deletion} />
      <Why category={category} set="part-" reasons={reasons.part} />
    </div>
  )
  return (
    <Radios
      name={fieldOf(category, 'outcome')}
      label={categoryTitle(category)}
      defaultValue="granted"
      options={[
        { value: 'granted', label: 'Grant' },
        ...(reasons.part.length > 0 ? [{ value: 'partly-granted', label: 'Grant in part', reveals: part }] : []),
        ...(reasons.whole.length > 0 ? [{ value: 'declined', label: 'Decline', reveals: decline }] : []),
      ]}
    />
  )
}
