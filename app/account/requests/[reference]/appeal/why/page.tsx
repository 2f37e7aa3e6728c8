import { requireSubject } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { saveAppealText } from '../actions.ts'
import { findAppealed } from '../find-appealed.ts'
import { WhyStep } from '../steps.tsx'

export default async function AppealWhyPage({ params }: { params: Promise<{ reference: string }> }) {
  const asked = (await params).reference
  const subject = await requireSubject(`/account/requests/${asked}/appeal`)
  const appealed = await findAppealed(subject, asked, await now(), '/account/requests')
  return <WhyStep appealed={appealed} action={saveAppealText.bind(null, appealed.request.reference)} />
}
