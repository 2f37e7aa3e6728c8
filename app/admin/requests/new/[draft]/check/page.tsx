import { redirect } from 'next/navigation'
import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { Asked } from '#components/requests/asked.tsx'
import { BackLink } from '#components/ui/back-link.tsx'
import { FileField } from '#components/ui/file-field.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { requireStaff } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { isWhole } from '#lib/entering/entry.ts'
import { openAskerDetails } from '#lib/entering/open-asker.ts'
import { previewEntry } from '#lib/entering/preview.ts'
import { findEntryOf } from '#lib/entering/queries.ts'
import { enterLetter } from '../../actions.ts'
import { DraftGone } from '../gone.tsx'
import { Came } from './came.tsx'
import { WillBecome } from './will-become.tsx'

const title = 'Check your answers'

export default async function CheckEntryPage({ params }: { params: Promise<{ draft: string }> }) {
  const staff = await requireStaff('requests:enter')
  const at = await now()
  const draft = await findEntryOf(staff, (await params).draft, at)
  if (!draft) return <DraftGone />
  const { id, subjectId, entry } = draft
  const missing = entry.role && !entry.acting ? '/acting' : '/asked'
  if (!isWhole(entry)) redirect(`/admin/requests/new/${id}${entry.person ? missing : ''}`)
  const [found, previews] = await Promise.all([
    subjectId ? openAskerDetails(staff, subjectId, at) : null,
    previewEntry(staff, { subjectId, entry }, at),
  ])
  const asked = `/admin/requests/new/${id}/asked`
  return (
    <>
      <BackLink href={asked} />
      <PageTitle>{title}</PageTitle>
      <Came entry={entry} found={found} draftId={id} />
      {previews.map((preview) => (
        <WillBecome key={preview.details.kind} preview={preview}>
          <Asked details={preview.details} changeHref={asked} />
        </WillBecome>
      ))}
      <ActionForm action={enterLetter.bind(null, id)} title={title}>
        <FileField
          name="scan"
          label="A scan of the letter"
          optional
          accept=".pdf,.png,.jpg,.jpeg,.txt"
          hint="A PDF, a picture (PNG or JPEG) or plain text, 10 MB at most. Cover what is not about the request."
        />
        {entry.role ? (
          <FileField
            name="proof"
            label="What shows that they may act"
            optional
            accept=".pdf,.png,.jpg,.jpeg,.txt"
            hint="A signed permission, a birth or death certificate, a court’s letter. Never a power of attorney."
          />
        ) : null}
        <input type="hidden" name="shown" value={draft.digest} />
        <SubmitButton>{previews.length > 1 ? 'Enter the requests' : 'Enter the request'}</SubmitButton>
      </ActionForm>
    </>
  )
}
