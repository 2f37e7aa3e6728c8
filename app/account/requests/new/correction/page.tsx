import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { FileList } from '#components/requests/file-list.tsx'
import { BackLink } from '#components/ui/back-link.tsx'
import { FileField } from '#components/ui/file-field.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { SelectField } from '#components/ui/select-field.tsx'
import { SummaryList } from '#components/ui/summary-list.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { requireSubject } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { listDraftFilesOf } from '#lib/request-files/queries.ts'
import { listCorrectableOf } from '#lib/requests/correction.ts'
import { isRegionField } from '#lib/requests/correction-values.ts'
import { findDraftOf } from '#lib/requests/draft-queries.ts'
import { regions } from '#lib/requests/regions.ts'
import { kindWording } from '#lib/requests/wording.ts'
import { saveCorrection } from '../actions.ts'
import { ChooseField } from './choose-field.tsx'

type Asked = { draft?: string; field?: string }

export default async function CorrectionPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const subject = await requireSubject('/account/requests/new/correction')
  const asked = await searchParams
  const [draft, fields] = await Promise.all([
    now().then((at) => findDraftOf(subject, asked.draft, at)),
    listCorrectableOf(subject),
  ])
  const files = await listDraftFilesOf(subject, draft?.id)
  const typed = draft?.details.kind === 'correction' ? draft.details : null
  const chosen = fields.find(({ field }) => field === (typed?.field ?? asked.field))
  if (!chosen) return <ChooseField fields={fields} />
  return (
    <>
      <BackLink href="/account/requests/new/correction" />
      <PageTitle>{kindWording.correction.action}</PageTitle>
      <SummaryList
        rows={[
          { key: 'What is wrong', value: chosen.label },
          { key: 'It says now', value: chosen.shown ? <bdi>{chosen.shown}</bdi> : 'Nothing' },
        ]}
      />
      <ActionForm action={saveCorrection} title={kindWording.correction.action}>
        {isRegionField(chosen.field) ? (
          <SelectField
            name="after"
            label="What should it say?"
            prompt="Choose where you live"
            options={regions.map(({ id, label }) => ({ value: id, label }))}
            defaultValue={typed?.after}
          />
        ) : (
          <TextField name="after" label="What should it say?" defaultValue={typed?.after} spellCheck={false} />
        )}
        <TextArea
          name="reason"
          label="Why is it wrong?"
          hint="Tell us how we can check it. Do not send identity papers; we do not keep any."
          rows={4}
          defaultValue={typed?.reason}
        />
        <FileField
          name="evidence"
          label="A file that shows it"
          optional
          accept=".pdf,.png,.jpg,.jpeg,.txt"
          hint="A PDF, a picture (PNG or JPEG) or plain text, 10 MB at most. We take hidden details, such as places, out of pictures."
        />
        {files.length > 0 ? (
          <div className="flow-tight">
            <p>You have added this file. A new one takes its place.</p>
            <FileList files={files} />
          </div>
        ) : null}
        <input type="hidden" name="field" value={chosen.field} />
        {draft ? <input type="hidden" name="draft" value={draft.id} /> : null}
        <SubmitButton>Continue</SubmitButton>
      </ActionForm>
    </>
  )
}
