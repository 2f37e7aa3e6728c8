import { Checkboxes } from '#components/ui/checkboxes.tsx'
import { SelectField } from '#components/ui/select-field.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { categories } from '#lib/data-map/vocabulary.ts'
import { categoryWords, purposeWords } from '#lib/data-map/wording.ts'
import type { DetailsOf, RequestDetails } from '#lib/requests/details.ts'
import { objectionable } from '#lib/requests/objectionable.ts'
import { restrictionGrounds, restrictionGroundWords } from '#lib/requests/restriction-grounds.ts'
import type { RequestKind } from '#lib/requests/vocabulary.ts'

type AskedProps = { asked: readonly RequestDetails[] }

const own = <Kind extends RequestKind>(asked: readonly RequestDetails[], kind: Kind) =>
  asked.find((details): details is DetailsOf<Kind> => details.kind === kind)

export function CopyFields({ asked }: AskedProps) {
  const typed = own(asked, 'copy')
  return (
    <div className="space-y-6">
      <Checkboxes
        name="categories"
        label="Which kinds of data?"
        defaultValue={typed?.categories ?? categories}
        options={categories.map((value) => ({ value, label: categoryWords[value].title }))}
      />
      <TextField name="from" type="date" label="First day" optional width="medium" defaultValue={typed?.from} />
      <TextField name="to" type="date" label="Last day" optional width="medium" defaultValue={typed?.to} />
    </div>
  )
}

type Fields = readonly { field: string; label: string }[]

export function CorrectionFields({ asked, fields }: AskedProps & { fields: Fields }) {
  const typed = own(asked, 'correction')
  const inWords = 'None of these: as the letter says. Whoever grants it makes the change by hand first'
  return (
    <div className="space-y-6">
      {fields.length > 0 ? (
        <>
          <SelectField
            name="field"
            label="What is wrong?"
            prompt={inWords}
            options={fields.map(({ field, label }) => ({ value: field, label }))}
            defaultValue={typed?.field}
          />
          <TextArea
            name="after"
            label="What should it say?"
            hint="A postal address line by line, the country last. A region by its code, like GB or US-CA."
            optional
            rows={3}
            spellCheck={false}
            defaultValue={typed?.after || undefined}
          />
        </>
      ) : (
        <p className="text-ink-soft text-sm">It is entered in the words of the letter.</p>
      )}
      <TextArea name="correctionReason" label="Why?" optional rows={2} defaultValue={typed?.reason || undefined} />
    </div>
  )
}

export function ObjectionFields({ asked }: AskedProps) {
  const typed = own(asked, 'objection')
  return (
    <div className="space-y-6">
      <SelectField
        name="purpose"
        label="To which use?"
        prompt="Choose a use"
        options={objectionable.map((value) => ({ value, label: `We use it ${purposeWords[value]}` }))}
        defaultValue={typed?.purpose}
      />
      <TextArea name="objectionReason" label="Why?" optional rows={2} defaultValue={typed?.reason || undefined} />
    </div>
  )
}

export function RestrictionFields({ asked }: AskedProps) {
  const typed = own(asked, 'restriction')
  return (
    <div className="space-y-6">
      <SelectField
        name="ground"
        label="On which ground?"
        prompt="Choose a ground"
        options={restrictionGrounds.map((value) => ({ value, label: restrictionGroundWords[value] }))}
        defaultValue={typed?.ground}
      />
      <TextArea name="restrictionReason" label="Why?" optional rows={2} defaultValue={typed?.reason || undefined} />
    </div>
  )
}
