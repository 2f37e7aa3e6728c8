import { env } from '#lib/env.ts'
import { minutesFollowing } from './vocabulary.ts'

const minute = 60
const day = 24 * 60 * minute

/** The cookies of sign-in, all strictly necessary. Seconds to live; null lasts until the browser closes. */
export const authCookies = {
  /** The row decides when a session ends; the cookie only outlives the longest one. */
  session: { name: 'privacy-session', seconds: 180 * day },
  /** Binds a mailed code to the browser that asked for it. */
  proof: { name: 'privacy-proof', seconds: 10 * minute },
  /** Binds a passkey's challenge to the browser. */
  passkey: { name: 'privacy-passkey', seconds: 5 * minute },
  /** Leads back to what somebody without an account is typing. */
  guestDraft: { name: 'privacy-request', seconds: day },
  /** Binds the code for following a request to the browser that asked for it. */
  followProof: { name: 'privacy-follow-proof', seconds: 10 * minute },
  /** The request that somebody without an account follows. */
  following: { name: 'privacy-following', seconds: minutesFollowing * minute },
  /** Says only "old enough", never how old. */
  ofAge: { name: 'privacy-of-age', seconds: 30 * minute },
  /** Opens one question or report to whoever proved its mailbox. */
  followQuestion: { name: 'privacy-follow-question', seconds: 30 * minute },
  /** Says only "not yet", so that going back does not ask again. */
  notYet: { name: 'privacy-not-yet', seconds: null },
} as const satisfies Record<string, { name: string; seconds: number | null }>

export type AuthCookie = keyof typeof authCookies

const secure = () => new URL(env().PUBLIC_URL).protocol === 'https:'

/** With https the `__Host-` prefix ties a cookie to this very host; browsers refuse it over plain http. */
export function cookieName(cookie: AuthCookie): string {
  return secure() ? `__Host-${authCookies[cookie].name}` : authCookies[cookie].name
}

export function cookieOptions(cookie: AuthCookie) {
  const { seconds } = authCookies[cookie]
  return {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: secure(),
    ...(seconds === null ? {} : { maxAge: seconds }),
  } as const
}
