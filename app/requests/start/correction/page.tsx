import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { BackLink } from '#components/ui/back-link.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { guestHints } from '#lib/guests/wording.ts'
import { kindWording } from '#lib/requests/wording.ts'
import { saveCorrection } from '../actions.ts'
import { typedOf } from '../current-draft.ts'

export default async function CorrectionPage() {
  const typed = await typedOf('correction')
  return (
    <>
      <BackLink href="/requests/start/kind" />
      <PageTitle lead={guestHints.correction}>{kindWording.correction.action}</PageTitle>
      <ActionForm action={saveCorrection} title={kindWording.correction.action}>
        <TextArea
          name="wrong"
          label="What is wrong?"
          hint="What it says, and where you saw it: on an invoice, in a letter, on this site."
          rows={3}
          defaultValue={typed?.label}
        />
        <TextField name="after" label="What should it say?" defaultValue={typed?.after} spellCheck={false} />
        <TextArea
          name="reason"
          label="Why is it wrong?"
          hint="Tell us how we can check it. Do not send identity papers; we do not keep any."
          rows={4}
          defaultValue={typed?.reason}
        />
        <SubmitButton>Continue</SubmitButton>
      </ActionForm>
    </>
  )
}
