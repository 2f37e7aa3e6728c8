import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { BackLink } from '#components/ui/back-link.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { requireSubject } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { findDraftOf } from '#lib/requests/draft-queries.ts'
import { kindWording } from '#lib/requests/wording.ts'
import { saveRestriction } from '../actions.ts'
import { RestrictionFields } from './fields.tsx'

export default async function RestrictionPage({ searchParams }: { searchParams: Promise<{ draft?: string }> }) {
  const subject = await requireSubject('/account/requests/new/restriction')
  const draft = await findDraftOf(subject, (await searchParams).draft, await now())
  const typed = draft?.details.kind === 'restriction' ? draft.details : null
  return (
    <>
      <BackLink href="/account/requests/new" />
      <PageTitle lead={kindWording.restriction.hint}>{kindWording.restriction.action}</PageTitle>
      <ActionForm action={saveRestriction} title={kindWording.restriction.action}>
        <RestrictionFields typed={typed} />
        {draft ? <input type="hidden" name="draft" value={draft.id} /> : null}
        <SubmitButton>Continue</SubmitButton>
      </ActionForm>
    </>
  )
}
