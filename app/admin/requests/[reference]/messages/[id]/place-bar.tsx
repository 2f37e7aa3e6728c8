import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { Radios } from '#components/ui/radios.tsx'
import { Section } from '#components/ui/section.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { redactionReasons } from '#lib/threads/vocabulary.ts'
import { redactionReasonWords } from '#lib/threads/wording.ts'
import { placeBar } from './actions.ts'

type PlaceBarProps = { place: { reference: string; messageId: string }; title: string }

export function PlaceBar({ place, title }: PlaceBarProps) {
  return (
    <Section title="Black out more">
      <ActionForm action={placeBar.bind(null, place.reference, place.messageId)} title={title}>
        <TextArea
          name="passage"
          label="Which words?"
          hint="Copy them from the message. They are left out wherever they stand in it, in this person’s copy only."
          rows={2}
          spellCheck={false}
        />
        <Radios
          name="reason"
          label="Why?"
          options={redactionReasons.map((value) => ({ value, label: redactionReasonWords[value] }))}
        />
        <SubmitButton>Black it out</SubmitButton>
      </ActionForm>
    </Section>
  )
}
