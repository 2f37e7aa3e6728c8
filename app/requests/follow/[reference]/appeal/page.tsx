import { AboutStep } from '#app/account/requests/[reference]/appeal/steps.tsx'
import { saveAppealAbout } from './actions.ts'
import { followedAppeal } from './followed-appeal.ts'

export default async function FollowedAppealPage({ params }: { params: Promise<{ reference: string }> }) {
  const appealed = await followedAppeal(params)
  return <AboutStep appealed={appealed} action={saveAppealAbout.bind(null, appealed.request.reference)} />
}
