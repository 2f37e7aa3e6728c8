import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { BackLink } from '#components/ui/back-link.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { requireSubject } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { findDraftOf } from '#lib/requests/draft-queries.ts'
import { kindWording } from '#lib/requests/wording.ts'
import { saveCopy } from '../actions.ts'
import { CopyFields } from './fields.tsx'

export default async function CopyPage({ searchParams }: { searchParams: Promise<{ draft?: string }> }) {
  const subject = await requireSubject('/account/requests/new/copy')
  const draft = await findDraftOf(subject, (await searchParams).draft, await now())
  const typed = draft?.details.kind === 'copy' ? draft.details : null
  return (
    <>
      <BackLink href="/account/requests/new" />
      <PageTitle lead="Everything is ticked. Leave out what you do not need.">{kindWording.copy.action}</PageTitle>
      <ActionForm action={saveCopy} title={kindWording.copy.action}>
        <CopyFields typed={typed} />
        {draft ? <input type="hidden" name="draft" value={draft.id} /> : null}
        <SubmitButton>Continue</SubmitButton>
      </ActionForm>
    </>
  )
}
