import { CopyFields } from '#app/account/requests/new/copy/fields.tsx'
import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { BackLink } from '#components/ui/back-link.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { kindWording } from '#lib/requests/wording.ts'
import { saveCopy } from '../actions.ts'
import { typedOf } from '../current-draft.ts'
import { WordsField } from '../words-field.tsx'

export default async function CopyPage() {
  const typed = await typedOf('copy')
  return (
    <>
      <BackLink href="/requests/start/kind" />
      <PageTitle lead="Everything is ticked. Leave out what you do not need.">{kindWording.copy.action}</PageTitle>
      <ActionForm action={saveCopy} title={kindWording.copy.action}>
        <CopyFields typed={typed} />
        <WordsField typed={typed?.words} />
        <SubmitButton>Continue</SubmitButton>
      </ActionForm>
    </>
  )
}
