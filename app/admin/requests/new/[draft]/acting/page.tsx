import { redirect } from 'next/navigation'
import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { BackLink } from '#components/ui/back-link.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { requireStaff } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { findEntryOf } from '#lib/entering/queries.ts'
import { roleWording } from '#lib/representatives/wording.ts'
import { saveActing } from '../../actions.ts'
import { ContactFields } from '../contact-fields.tsx'
import { DraftGone } from '../gone.tsx'

const title = 'Who wrote for them?'

/** Only of a letter that somebody wrote for another. */
export default async function ActingEntryPage({ params }: { params: Promise<{ draft: string }> }) {
  const staff = await requireStaff('requests:enter')
  const draft = await findEntryOf(staff, (await params).draft, await now())
  if (!draft) return <DraftGone />
  const { id, entry } = draft
  if (!entry.role) redirect(`/admin/requests/new/${id}/asked`)
  return (
    <>
      <BackLink href={`/admin/requests/new/${id}`} />
      <PageTitle lead="As their letter gives them. An e-mail address gets a link that proves it; until then they are written to on paper.">
        {title}
      </PageTitle>
      <ActionForm action={saveActing.bind(null, id)} title={title}>
        <ContactFields contact={entry.acting} email={null} />
        <TextArea
          name="statement"
          label="Why do they act?"
          hint={`${roleWording[entry.role].staff}. In the words of the letter, as far as it says.`}
          rows={3}
          defaultValue={entry.acting?.statement}
        />
        <SubmitButton>Continue</SubmitButton>
      </ActionForm>
    </>
  )
}
