import { WhyStep } from '#app/account/requests/[reference]/appeal/steps.tsx'
import { saveAppealText } from '../actions.ts'
import { followedAppeal } from '../followed-appeal.ts'

export default async function FollowedAppealWhyPage({ params }: { params: Promise<{ reference: string }> }) {
  const appealed = await followedAppeal(params)
  return <WhyStep appealed={appealed} action={saveAppealText.bind(null, appealed.request.reference)} />
}
