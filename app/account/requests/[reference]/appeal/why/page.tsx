import { redirect } from 'next/navigation'
import { AppealTextForm } from '#components/requests/appeal-forms.tsx'
import { BackLink } from '#components/ui/back-link.tsx'
import { requireSubject } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { saveAppealText } from '../actions.ts'
import { findAppealed } from '../find-appealed.ts'

export default async function AppealWhyPage({ params }: { params: Promise<{ reference: string }> }) {
  const asked = (await params).reference
  const subject = await requireSubject(`/account/requests/${asked}/appeal`)
  const { request, draft, path } = await findAppealed(subject, asked, await now())
  if (!draft) redirect(`${path}/appeal`)
  return (
    <>
      <BackLink href={`${path}/appeal`} />
      <AppealTextForm action={saveAppealText.bind(null, request.reference)} text={draft.text ?? undefined} />
    </>
  )
}
