import { notFound } from 'next/navigation'
import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { documentTitle } from '#components/layout/document-title.ts'
import { FileList } from '#components/requests/file-list.tsx'
import { BackLink } from '#components/ui/back-link.tsx'
import { Checkboxes } from '#components/ui/checkboxes.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { requireFreshStaff } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { basisInput } from '#lib/representatives/input.ts'
import { type OpenedProof, openProof } from '#lib/representatives/open-proof.ts'
import { proofRefusals } from '#lib/representatives/refusals.ts'
import { proofTitles, roleWording } from '#lib/representatives/wording.ts'
import { listProofs } from '#lib/request-files/queries.ts'
import { matchableFactWords } from '#lib/requests/matched-facts.ts'
import { parseReference } from '#lib/requests/reference.ts'
import { AcceptedBy } from '../../accepted-by.tsx'
import { acceptProof } from './actions.ts'

type Props = { params: Promise<{ reference: string; basis: string }> }

function Facts({ facts }: Pick<OpenedProof, 'facts'>) {
  return (
    <Checkboxes
      name="facts"
      label="Which of these did they get right?"
      hint="At least two. Let them say it; never read it out."
      options={facts.map(({ fact, held }) => ({
        value: fact,
        label: matchableFactWords[fact],
        hint: <bdi className="whitespace-pre-line">{held}</bdi>,
      }))}
    />
  )
}

/** Accepting it stands in the place of the person's own word, so that it takes two of us, each with a fresh factor. */
export default async function ProofPage({ params }: Props) {
  const asked = await params
  const reference = parseReference(asked.reference)
  const parsed = basisInput.safeParse(asked.basis)
  if (!reference || !parsed.success) notFound()
  const [page, basis] = [`/admin/requests/${reference}`, parsed.data]
  const staff = await requireFreshStaff('requests:decide', `${page}/proof/${basis}`)
  const opened = await openProof({ staff, reference, basis, at: await now() })
  if (!opened) notFound()
  const { request, role, why, before, name, facts } = opened
  const files = basis === 'document' && !why ? await listProofs(staff, request) : []
  const nothing = basis === 'facts' && !why && facts.length === 0
  return (
    <>
      {why || nothing ? <title>{documentTitle(proofTitles[basis])}</title> : null}
      <BackLink href={page}>{reference}</BackLink>
      <PageTitle lead="Two of us do this, each alone. That you opened this page is in the audit trail. A power of attorney is never needed.">
        {proofTitles[basis]}
      </PageTitle>
      {why ? <Notice title={proofRefusals[why]} tone="warn" /> : null}
      {nothing ? <Notice title="We hold no such facts about the person" tone="warn" /> : null}
      <AcceptedBy accepted={before} stands={why === 'already-sure'} />
      {why || nothing ? null : (
        <>
          <p>
            {name ? <bdi>{name}</bdi> : 'Whoever sent it'}: {roleWording[role].staff.toLowerCase()}. Nothing opens
            before the person, where we have an address, could say no.
          </p>
          {files.length > 0 ? <FileList files={files} path={`${page}/files`} /> : null}
          <ActionForm action={acceptProof.bind(null, reference, basis)} title={proofTitles[basis]}>
            {basis === 'facts' ? <Facts facts={facts} /> : null}
            <SubmitButton>{basis === 'facts' ? 'These matched' : 'I have read it, and accept it'}</SubmitButton>
          </ActionForm>
        </>
      )}
    </>
  )
}
