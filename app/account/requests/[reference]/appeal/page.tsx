import { requireSubject } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { saveAppealAbout } from './actions.ts'
import { findAppealed } from './find-appealed.ts'
import { AboutStep } from './steps.tsx'

export default async function AppealPage({ params }: { params: Promise<{ reference: string }> }) {
  const asked = (await params).reference
  const subject = await requireSubject(`/account/requests/${asked}/appeal`)
  const appealed = await findAppealed(subject, asked, await now(), '/account/requests')
  return <AboutStep appealed={appealed} action={saveAppealAbout.bind(null, appealed.request.reference)} />
}
