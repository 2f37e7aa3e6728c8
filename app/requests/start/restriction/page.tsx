import { RestrictionFields } from '#app/account/requests/new/restriction/fields.tsx'
import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { BackLink } from '#components/ui/back-link.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { guestHints } from '#lib/guests/wording.ts'
import { kindWording } from '#lib/requests/wording.ts'
import { saveRestriction } from '../actions.ts'
import { typedOf } from '../current-draft.ts'

export default async function RestrictionPage() {
  return (
    <>
      <BackLink href="/requests/start/kind" />
      <PageTitle lead={guestHints.restriction}>{kindWording.restriction.action}</PageTitle>
      <ActionForm action={saveRestriction} title={kindWording.restriction.action}>
        <RestrictionFields typed={await typedOf('restriction')} />
        <SubmitButton>Continue</SubmitButton>
      </ActionForm>
    </>
  )
}
