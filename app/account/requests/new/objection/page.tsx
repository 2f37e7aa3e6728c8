import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { BackLink } from '#components/ui/back-link.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { requireSubject } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { findDraftOf } from '#lib/requests/draft-queries.ts'
import { kindWording } from '#lib/requests/wording.ts'
import { saveObjection } from '../actions.ts'
import { ObjectionFields } from './fields.tsx'

export default async function ObjectionPage({ searchParams }: { searchParams: Promise<{ draft?: string }> }) {
  const subject = await requireSubject('/account/requests/new/objection')
  const draft = await findDraftOf(subject, (await searchParams).draft, await now())
  const typed = draft?.details.kind === 'objection' ? draft.details : null
  return (
    <>
      <BackLink href="/account/requests/new" />
      <PageTitle lead={kindWording.objection.hint}>{kindWording.objection.action}</PageTitle>
      <ActionForm action={saveObjection} title={kindWording.objection.action}>
        <ObjectionFields
          typed={typed}
          hint={
            <>
              Messages and sharing you stop yourself, <a href="/account/preferences">with a switch</a>.
            </>
          }
        />
        {draft ? <input type="hidden" name="draft" value={draft.id} /> : null}
        <SubmitButton>Continue</SubmitButton>
      </ActionForm>
    </>
  )
}
