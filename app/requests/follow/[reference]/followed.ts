import { notFound } from 'next/navigation'
import { requireFollower } from '#lib/auth/session.ts'
import { findRequestOf } from '#lib/requests/queries.ts'
import { parseReference } from '#lib/requests/reference.ts'

/** The request of this address, for whoever typed its code; everybody else is led to where a code is asked for. */
export async function followed(params: Promise<{ reference: string }>) {
  const follower = await requireFollower(parseReference((await params).reference) ?? '')
  const request = await findRequestOf(follower, follower.reference)
  return request ? { follower, request } : notFound()
}
