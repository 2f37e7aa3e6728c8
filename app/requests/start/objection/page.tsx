import { ObjectionFields } from '#app/account/requests/new/objection/fields.tsx'
import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { BackLink } from '#components/ui/back-link.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { guestHints } from '#lib/guests/wording.ts'
import { kindWording } from '#lib/requests/wording.ts'
import { saveObjection } from '../actions.ts'
import { typedOf } from '../current-draft.ts'

export default async function ObjectionPage() {
  return (
    <>
      <BackLink href="/requests/start/kind" />
      <PageTitle lead={guestHints.objection}>{kindWording.objection.action}</PageTitle>
      <ActionForm action={saveObjection} title={kindWording.objection.action}>
        <ObjectionFields typed={await typedOf('objection')} />
        <SubmitButton>Continue</SubmitButton>
      </ActionForm>
    </>
  )
}
