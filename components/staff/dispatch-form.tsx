import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { Radios } from '#components/ui/radios.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import type { FormState } from '#lib/form-state.ts'

const ways = [
  { value: 'post', label: 'By post' },
  { value: 'courier', label: 'By courier' },
  { value: 'handed-over', label: 'Handed over' },
]

type DispatchFormProps = {
  title: string
  today: string
  action: (before: FormState, form: FormData) => Promise<FormState>
}

/** Writes down that what was printed has left. */
export function DispatchForm({ title, today, action }: DispatchFormProps) {
  return (
    <ActionForm action={action} title={title} id="dispatch">
      <Radios name="way" label="How did it leave?" options={ways} defaultValue="post" />
      <TextField name="on" label="On which day?" hint="Like 2027-03-31" defaultValue={today} width="medium" />
      <TextArea
        name="note"
        label="Note (optional)"
        hint="A tracking number, who took it. The person may read it."
        rows={2}
      />
      <SubmitButton>Record: printed and on its way</SubmitButton>
    </ActionForm>
  )
}
