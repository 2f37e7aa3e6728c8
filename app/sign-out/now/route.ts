import { endSession } from '#lib/auth/end-session.ts'
import { clearCookie, readCookie } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'

/** A route of its own, because an action cannot set Clear-Site-Data. Cookie choices stay: cookies are not cleared as a whole. */
export async function POST(): Promise<Response> {
  await endSession(await readCookie('session'), await now())
  await clearCookie('session')
  return new Response(null, {
    status: 303,
    headers: { location: '/sign-out/done', 'clear-site-data': '"cache", "storage"' },
  })
}
