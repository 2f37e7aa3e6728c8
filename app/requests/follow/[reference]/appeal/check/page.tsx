import { CheckStep } from '#app/account/requests/[reference]/appeal/steps.tsx'
import { sendAppeal } from '../actions.ts'
import { followedAppeal } from '../followed-appeal.ts'

export default async function FollowedAppealCheckPage({ params }: { params: Promise<{ reference: string }> }) {
  const appealed = await followedAppeal(params)
  return <CheckStep appealed={appealed} action={sendAppeal.bind(null, appealed.request.reference)} />
}
