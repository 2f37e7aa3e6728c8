import { notFound, redirect } from 'next/navigation'
import { findAppealDraftOf } from '#lib/appeals/queries.ts'
import { appealWindow } from '#lib/appeals/window.ts'
import type { Subject } from '#lib/auth/actor.ts'
import { civilDate, isoDay } from '#lib/calendar/civil-date.ts'
import { operator } from '#lib/operator.ts'
import { mayOpenCopy } from '#lib/representatives/queries.ts'
import { findRequestOf } from '#lib/requests/queries.ts'

/** Where this person sees their requests: in the account, or by a mailed code. */
export type RequestsPath = '/account/requests' | '/requests/follow'

/** The request that an appeal is being written against, with what was typed so far. Where nothing can be appealed, its own page says how it stands. */
export async function findAppealed(subject: Subject, typed: string, at: Date, below: RequestsPath) {
  const request = await findRequestOf(subject, typed)
  if (!request || !(await mayOpenCopy(subject, request))) notFound()
  const path = `${below}/${request.reference}`
  const window = appealWindow(request, isoDay(civilDate(at, operator.timeZone)))
  if (!window) redirect(path)
  const draft = await findAppealDraftOf(subject, request.reference, at)
  return { request, draft, window, path }
}
export type Appealed = Awaited<ReturnType<typeof findAppealed>>
