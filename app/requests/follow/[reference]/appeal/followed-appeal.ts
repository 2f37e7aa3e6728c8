import { findAppealed } from '#app/account/requests/[reference]/appeal/find-appealed.ts'
import { now } from '#lib/calendar/now.ts'
import { followed } from '../followed.ts'

/** The request that an appeal is being written against, for whoever typed its code. */
export async function followedAppeal(params: Promise<{ reference: string }>) {
  const { follower } = await followed(params)
  return findAppealed(follower, follower.reference, await now(), '/requests/follow')
}
