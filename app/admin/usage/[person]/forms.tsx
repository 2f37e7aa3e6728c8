import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { Radios } from '#components/ui/radios.tsx'
import { SelectField } from '#components/ui/select-field.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import type { FormState } from '#lib/form-state.ts'
import { combineDays, combineReasons, takeApartReasons } from '#lib/usage/vocabulary.ts'
import { combineReasonWords, events, takeApartReasonWords } from '#lib/usage/wording.ts'

type Action = (before: FormState, form: FormData) => Promise<FormState>

export function CombineForm({ action, products }: { action: Action; products: readonly string[] }) {
  return (
    <ActionForm action={action} id="combine">
      <SelectField
        name="product"
        label="Product"
        prompt="Choose a product"
        options={products.map((product) => ({ value: product, label: product }))}
      />
      <TextField
        name="device"
        label="Device"
        hint="As the product shows it. We store only a mark made from it."
        autoComplete="off"
        width="long"
        spellCheck={false}
      />
      <TextField
        name="since"
        label="Since which day is the device theirs?"
        hint={`Like 2027-03-31, at most ${combineDays} days ago. What was sent earlier stays linked to nobody.`}
        autoComplete="off"
        width="medium"
      />
      <Radios
        name="reason"
        label="Why?"
        options={combineReasons.map((reason) => ({ value: reason, label: combineReasonWords[reason] }))}
      />
      <SubmitButton>Combine</SubmitButton>
    </ActionForm>
  )
}

export function TakeApartForm({ action, total }: { action: Action; total: number }) {
  return (
    <ActionForm action={action} id="apart">
      <Radios
        name="reason"
        label="Why?"
        options={takeApartReasons.map((reason) => ({ value: reason, label: takeApartReasonWords[reason] }))}
      />
      <input type="hidden" name="seen" value={total} />
      <SubmitButton look="warning">Take {events(total)} apart</SubmitButton>
    </ActionForm>
  )
}
