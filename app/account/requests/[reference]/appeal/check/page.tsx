import { requireSubject } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { sendAppeal } from '../actions.ts'
import { findAppealed } from '../find-appealed.ts'
import { CheckStep } from '../steps.tsx'

export default async function AppealCheckPage({ params }: { params: Promise<{ reference: string }> }) {
  const asked = (await params).reference
  const subject = await requireSubject(`/account/requests/${asked}/appeal`)
  const appealed = await findAppealed(subject, asked, await now(), '/account/requests')
  return <CheckStep appealed={appealed} action={sendAppeal.bind(null, appealed.request.reference)} />
}
