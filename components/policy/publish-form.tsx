import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { Radios } from '#components/ui/radios.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import type { FormState } from '#lib/form-state.ts'
import type { ChangeKind } from '#lib/policy/vocabulary.ts'
import { changeKinds } from '#lib/policy/vocabulary.ts'
import { changeKindWords } from '#lib/policy/wording.ts'

type PublishFormProps = {
  action: (before: FormState, form: FormData) => Promise<FormState>
  title: string
  draft: {
    id: string
    effectiveOn: string | null
    archivedOn: string | null
    summaryOfChanges: string | null
    changeKind: ChangeKind
  }
}

export function PublishForm({ action, title, draft }: PublishFormProps) {
  const { id, effectiveOn, archivedOn, summaryOfChanges, changeKind } = draft
  const unknown = effectiveOn === null && archivedOn !== null
  return (
    <ActionForm action={action} title={title}>
      <input type="hidden" name="id" value={id} />
      <Radios
        name="from"
        label="From when does it apply?"
        defaultValue={effectiveOn ? 'date' : unknown ? 'unknown' : 'today'}
        options={[
          { value: 'today', label: 'From today' },
          {
            value: 'date',
            label: 'From another day',
            reveals: (
              <TextField
                name="date"
                type="date"
                label="The day it takes effect"
                defaultValue={effectiveOn ?? undefined}
                width="medium"
              />
            ),
          },
          {
            value: 'unknown',
            label: 'Nobody knows',
            hint: 'For an archived text that does not say. The page says so, and the version is in force from its publication here.',
          },
        ]}
      />
      <Radios
        name="changeKind"
        label="What kind of change is it?"
        defaultValue={changeKind}
        options={changeKinds.map((kind) => ({
          value: kind,
          label: changeKindWords[kind].title,
          hint: changeKindWords[kind].about,
        }))}
      />
      <TextArea
        name="summaryOfChanges"
        label="What changed?"
        hint="In a sentence or two, for everyone to read in the list of versions."
        defaultValue={summaryOfChanges ?? undefined}
        rows={3}
      />
      <SubmitButton pending="Publishing…">Publish this version</SubmitButton>
    </ActionForm>
  )
}
