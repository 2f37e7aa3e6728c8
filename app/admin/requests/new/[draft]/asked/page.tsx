import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { BackLink } from '#components/ui/back-link.tsx'
import { Checkboxes } from '#components/ui/checkboxes.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { requireStaff } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { findEntryOf } from '#lib/entering/queries.ts'
import { listCorrectableFor } from '#lib/requests/correction.ts'
import { kindForStaff } from '#lib/requests/staff-wording.ts'
import { requestKinds } from '#lib/requests/vocabulary.ts'
import { saveAsked } from '../../actions.ts'
import { DraftGone } from '../gone.tsx'
import { CopyFields, CorrectionFields, ObjectionFields, RestrictionFields } from './kind-fields.tsx'

const title = 'What is asked?'

export default async function AskedPage({ params }: { params: Promise<{ draft: string }> }) {
  const staff = await requireStaff('requests:enter')
  const draft = await findEntryOf(staff, (await params).draft, await now())
  if (!draft) return <DraftGone />
  const { subjectId, entry } = draft
  const fields = subjectId ? await listCorrectableFor(staff, subjectId) : []
  const asked = entry.asked ?? []
  const reveals = {
    copy: <CopyFields asked={asked} />,
    correction: <CorrectionFields asked={asked} fields={fields} />,
    deletion: null,
    objection: <ObjectionFields asked={asked} />,
    restriction: <RestrictionFields asked={asked} />,
  }
  return (
    <>
      <BackLink href={`/admin/requests/new/${draft.id}${entry.role ? '/acting' : ''}`} />
      <PageTitle>{title}</PageTitle>
      <ActionForm action={saveAsked.bind(null, draft.id)} title={title}>
        <TextArea
          name="words"
          label="The words as they were"
          hint="Copy what the letter or the mail says, or write down what was said. Leave out card numbers; no identity papers."
          rows={8}
          defaultValue={entry.words || undefined}
        />
        <Checkboxes
          name="kinds"
          label="What does it ask for?"
          hint="Several in one letter become several requests, each with a reference of its own."
          options={requestKinds.map((value) => ({ value, label: kindForStaff[value], reveals: reveals[value] }))}
          defaultValue={asked.map(({ kind }) => kind)}
        />
        <SubmitButton>Continue</SubmitButton>
      </ActionForm>
    </>
  )
}
