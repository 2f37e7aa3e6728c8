import { redirect } from 'next/navigation'
import { AppealCheck } from '#components/requests/appeal-forms.tsx'
import { BackLink } from '#components/ui/back-link.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { requireSubject } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { periodInWords } from '#lib/regimes/periods.ts'
import { appealOf } from '#lib/regimes/regimes.ts'
import { regimeOf } from '#lib/requests/reckoning.ts'
import { sendAppeal } from '../actions.ts'
import { findAppealed } from '../find-appealed.ts'

export default async function AppealCheckPage({ params }: { params: Promise<{ reference: string }> }) {
  const asked = (await params).reference
  const subject = await requireSubject(`/account/requests/${asked}/appeal`)
  const { request, draft, path } = await findAppealed(subject, asked, await now())
  if (!draft?.text) redirect(`${path}/appeal`)
  const within = periodInWords(appealOf(regimeOf(request)).decide)
  return (
    <>
      <BackLink href={`${path}/appeal/why`} />
      <PageTitle lead={`Somebody who had no part in the decision decides your appeal within ${within}.`}>
        Check your appeal
      </PageTitle>
      <AppealCheck
        action={sendAppeal.bind(null, request.reference)}
        about={draft.about}
        text={draft.text}
        path={`${path}/appeal`}
        title="Check your appeal"
      />
    </>
  )
}
