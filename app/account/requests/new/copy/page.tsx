import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { BackLink } from '#components/ui/back-link.tsx'
import { Checkboxes } from '#components/ui/checkboxes.tsx'
import { Details } from '#components/ui/details.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { requireSubject } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { categories } from '#lib/data-map/vocabulary.ts'
import { categoryWords } from '#lib/data-map/wording.ts'
import { findDraftOf } from '#lib/requests/draft-queries.ts'
import { kindWording } from '#lib/requests/wording.ts'
import { saveCopy } from '../actions.ts'

export default async function CopyPage({ searchParams }: { searchParams: Promise<{ draft?: string }> }) {
  const subject = await requireSubject('/account/requests/new/copy')
  const draft = await findDraftOf(subject, (await searchParams).draft, await now())
  const typed = draft?.details.kind === 'copy' ? draft.details : null
  return (
    <>
      <BackLink href="/account/requests/new" />
      <PageTitle lead="Everything is ticked. Leave out what you do not need.">{kindWording.copy.action}</PageTitle>
      <ActionForm action={saveCopy} title={kindWording.copy.action}>
        <Checkboxes
          name="categories"
          label="Which kinds of data?"
          defaultValue={typed?.categories ?? categories}
          options={categories.map((category) => ({
            value: category,
            label: categoryWords[category].title,
            hint: categoryWords[category].about,
          }))}
        />
        <Details summary="Only some dates?" open={Boolean(typed?.from || typed?.to)}>
          <p>
            Leave both empty for everything we hold, back to the beginning. What has no date of its own is always in the
            copy.
          </p>
          <TextField name="from" type="date" label="First day" optional width="medium" defaultValue={typed?.from} />
          <TextField name="to" type="date" label="Last day" optional width="medium" defaultValue={typed?.to} />
        </Details>
        {draft ? <input type="hidden" name="draft" value={draft.id} /> : null}
        <SubmitButton>Continue</SubmitButton>
      </ActionForm>
    </>
  )
}
