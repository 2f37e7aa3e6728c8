import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { BackLink } from '#components/ui/back-link.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { Radios } from '#components/ui/radios.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { requireSubject } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { purposeWords } from '#lib/data-map/wording.ts'
import { findDraftOf } from '#lib/requests/draft-queries.ts'
import { objectionable } from '#lib/requests/objectionable.ts'
import { kindWording } from '#lib/requests/wording.ts'
import { saveObjection } from '../actions.ts'

export default async function ObjectionPage({ searchParams }: { searchParams: Promise<{ draft?: string }> }) {
  const subject = await requireSubject('/account/requests/new/objection')
  const draft = await findDraftOf(subject, (await searchParams).draft, await now())
  const typed = draft?.details.kind === 'objection' ? draft.details : null
  return (
    <>
      <BackLink href="/account/requests/new" />
      <PageTitle lead={kindWording.objection.hint}>{kindWording.objection.action}</PageTitle>
      <ActionForm action={saveObjection} title={kindWording.objection.action}>
        <Radios
          name="purpose"
          label="Which use do you not want?"
          hint={
            <>
              Messages and sharing you stop yourself, <a href="/account/preferences">with a switch</a>.
            </>
          }
          defaultValue={typed?.purpose}
          options={objectionable.map((purpose) => ({
            value: purpose,
            label: `You use my data ${purposeWords[purpose]}`,
          }))}
        />
        <TextArea
          name="reason"
          label="Why do you object?"
          hint="What is it about your situation that we should know?"
          rows={4}
          defaultValue={typed?.reason}
        />
        {draft ? <input type="hidden" name="draft" value={draft.id} /> : null}
        <SubmitButton>Continue</SubmitButton>
      </ActionForm>
    </>
  )
}
