import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { Asked } from '#components/requests/asked.tsx'
import { FileList } from '#components/requests/file-list.tsx'
import { BackLink } from '#components/ui/back-link.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { Section } from '#components/ui/section.tsx'
import { requireSubject } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { listDraftFilesOf } from '#lib/request-files/queries.ts'
import { findDraftOf } from '#lib/requests/draft-queries.ts'
import { submitRefusals } from '#lib/requests/refusals.ts'
import { sendRequest } from '../../actions.ts'
import { AnswerWay } from './answer-way.tsx'
import { ProofNote } from './proof-note.tsx'
import { SendNote } from './send-note.tsx'

type Props = { params: Promise<{ draft: string }>; searchParams: Promise<{ answerBy?: string }> }

export default async function CheckPage({ params, searchParams }: Props) {
  const { draft: draftId } = await params
  const subject = await requireSubject(`/account/requests/new/check/${draftId}`)
  const at = await now()
  const draft = await findDraftOf(subject, draftId, at)
  if (!draft)
    return (
      <>
        <PageTitle lead={submitRefusals['draft-gone']}>There is nothing to send here</PageTitle>
        <ButtonLink href="/account/requests">Your requests</ButtonLink>
      </>
    )
  const { kind } = draft.details
  const files = await listDraftFilesOf(subject, draft.id)
  const change = `/account/requests/new/${kind}?draft=${draft.id}`
  return (
    <>
      <BackLink href={change} />
      <PageTitle>Check your answers</PageTitle>
      <Asked details={draft.details} changeHref={kind === 'deletion' ? undefined : change} />
      {files.length > 0 ? (
        <Section title="Your file">
          <FileList files={files} />
        </Section>
      ) : null}
      <SendNote kind={kind} at={at} subject={subject} />
      {kind === 'copy' || kind === 'deletion' ? <ProofNote /> : null}
      <ActionForm action={sendRequest} title="Check your answers">
        <input type="hidden" name="draft" value={draft.id} />
        <input type="hidden" name="shown" value={draft.digest} />
        <AnswerWay subject={subject} chosen={(await searchParams).answerBy} />
        <SubmitButton look={kind === 'deletion' ? 'warning' : 'primary'}>
          {kind === 'deletion' ? 'Send: delete my data' : 'Send'}
        </SubmitButton>
      </ActionForm>
    </>
  )
}
