import { redirect } from 'next/navigation'
import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { BackLink } from '#components/ui/back-link.tsx'
import { FileField } from '#components/ui/file-field.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { roleWording } from '#lib/representatives/wording.ts'
import { listProofNames } from '#lib/request-files/queries.ts'
import { fileEndings } from '#lib/request-files/vocabulary.ts'
import { saveStatement } from '../acting-actions.ts'
import { currentDraft } from '../current-draft.ts'

export default async function ActingPage() {
  const draft = await currentDraft()
  const acting = draft?.answers.acting
  if (!draft || !acting) redirect('/requests/start')
  const files = await listProofNames(draft)
  return (
    <>
      <BackLink href="/requests/start/you" />
      <PageTitle lead="We give nothing out before the person has said that it is right, or we have been shown enough.">
        Why you act for them
      </PageTitle>
      <ActionForm action={saveStatement} title="Why you act for them">
        <TextArea
          name="statement"
          label={roleWording[acting.role].why}
          hint="In a few words."
          rows={4}
          defaultValue={acting.statement}
        />
        <FileField
          name="files"
          label="Something that shows it"
          optional
          multiple
          accept={fileEndings}
          hint="A signed permission, a birth or death certificate, a court’s letter: PDF, PNG, JPEG or text, up to 10 MB. We never ask for a power of attorney."
        />
        {files.length > 0 ? (
          <p>
            Here already: <bdi>{files.join(', ')}</bdi>. A new choice takes its place.
          </p>
        ) : null}
        <SubmitButton>Continue</SubmitButton>
      </ActionForm>
    </>
  )
}
