import { cookies, headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import type { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { getServerSession } from 'next-auth/next'
import { cache } from 'react'
import { db } from '#db/client.ts'
import { now } from '#lib/calendar/now.ts'
import { isPasskeyRequired } from '#lib/safeguards/queries.ts'
import { countsAsPasskey } from '#lib/safeguards/strong-proof.ts'
import type { Follower, FreshSubject, Staff, Subject } from './actor.ts'
import { browserLabel } from './browser-label.ts'
import { type AuthCookie, cookieName, cookieOptions } from './cookie-jar.ts'
import { findFollower } from './followers.ts'
import { freshSubjectOf, staffOf, subjectOf } from './gate.ts'
import { nextAuthOptions } from './next-auth.ts'
import { returnPath, withNext } from './return-path.ts'
import { isFresh, mayDo, permissionsOfRoles } from './standing.ts'
import type { Permission, Role, Standing } from './vocabulary.ts'

// The only file of lib that may import next/*: the door between a request's cookies and the permission slips.

type StaffStanding = Extract<Standing, { kind: 'staff' }>

const standing = cache(async (): Promise<Standing | null> => {
  const jar = await cookies() // first of all: it keeps the page out of rendering at build time
  if (!jar.has(cookieName('session'))) return null
  const found = await getServerSession({
    ...nextAuthOptions(),
    callbacks: { session: ({ user }) => ({ standing: user.standing }) },
  })
  return found?.standing ?? null
})

/** Where a page leads back to. The server writes the path it was asked for into a header that no visitor can send. */
async function askedPath(fallback: string): Promise<string> {
  return returnPath((await headers()).get('x-asked-path'), fallback)
}

const slip = (person: Extract<Standing, { kind: 'person' }>): Subject => subjectOf(person.subjectId, person.sessionId)

/** Whoever is signed in as an account holder, for pages that anyone may see. */
export async function currentPerson(): Promise<Subject | null> {
  const found = await standing()
  return found?.kind === 'person' ? slip(found) : null
}

/** Signed in as an account holder, or off to the sign-in page and back. */
export async function requireSubject(returnTo?: string): Promise<Subject> {
  const person = await currentPerson()
  return person ?? redirect(withNext('/sign-in', returnTo ?? (await askedPath('/account'))))
}

/** Whether a proof not older than ten minutes stands already: only to say so, never to let anything through. */
export async function isProvedAfresh(): Promise<boolean> {
  const found = await standing()
  return found?.kind === 'person' && Boolean(found.freshProofKind) && isFresh(found.freshProofAt, await now())
}

/**
 * Signed in, with a proof not older than ten minutes (decision 7), or off to `/account/confirm` and back to `returnTo`. Where something is to be
 * given out it asks for the passkey of whoever requires one; the deed asks again.
 */
export async function requireFreshSubject(returnTo: string, what?: 'release'): Promise<FreshSubject> {
  const subject = await requireSubject(returnTo)
  const found = await standing()
  const passkey = what === 'release' && (await isPasskeyRequired(db(), subject.subjectId))
  if (found?.kind === 'person' && found.freshProofKind && isFresh(found.freshProofAt, await now()))
    if (!passkey || countsAsPasskey(found.freshProofKind)) return freshSubjectOf(subject, found.freshProofKind)
  redirect(`${withNext('/account/confirm', returnTo)}${passkey ? '&needs=passkey' : ''}`)
}

/** Who follows this very request; any other one is the same as none. */
async function following(reference: string) {
  const found = await findFollower(await readCookie('following'), await now())
  return found?.follower.reference === reference ? found : null
}

/** Whoever typed the code mailed for this request within half an hour, or off to the form that asks for one. */
export async function requireFollower(reference: string): Promise<Follower> {
  const found = await following(reference)
  return found?.follower ?? redirect(`/requests/follow?reference=${encodeURIComponent(reference)}`)
}

/** The same with a code not older than ten minutes (decision 7), or off to have a new one mailed. */
export async function requireFreshFollower(reference: string): Promise<Follower & FreshSubject> {
  const follower = await requireFollower(reference)
  const found = await following(reference)
  if (found && isFresh(found.provedAt, await now())) return freshSubjectOf(follower, 'mail-code')
  redirect(`/requests/follow/${reference}/again`)
}

/** A member of staff's session, whatever stands of the second factor. Only the pages of the second factor ask for it. */
export async function requireStaffSession(): Promise<StaffStanding> {
  const found = await standing()
  if (!found) redirect(withNext('/sign-in', await askedPath('/admin')))
  if (found.kind !== 'staff' || found.disabled) notFound()
  return found
}

async function requirePassed(permission: Permission): Promise<StaffStanding> {
  const found = await requireStaffSession()
  const next = await askedPath('/admin')
  if (!found.enrolled) redirect(withNext('/sign-in/second-factor/enrol', next))
  if (!found.secondFactorAt) redirect(withNext('/sign-in/second-factor', next))
  if (!mayDo(found.roles, permission)) notFound()
  return found
}

/** A member of staff who may do this, second factor passed in this session. Without the permission the page does not exist. */
export async function requireStaff<P extends Permission>(permission: P): Promise<Staff<P>> {
  return staffOf<P>((await requirePassed(permission)).staffId)
}

/** The same, with the second factor shown within ten minutes: for what is hard to undo. */
export async function requireFreshStaff<P extends Permission>(permission: P, returnTo: string): Promise<Staff<P>> {
  const found = await requirePassed(permission)
  if (!isFresh(found.secondFactorAt, await now())) redirect(withNext('/sign-in/second-factor', returnTo))
  return staffOf<P>(found.staffId)
}

/** Who is at work, for navigation; null unless the second factor was passed. */
export async function currentStaff(): Promise<{
  staffId: string
  name: string
  roles: Role[]
  permissions: Permission[]
} | null> {
  const found = await standing()
  if (found?.kind !== 'staff' || found.disabled || !found.enrolled || !found.secondFactorAt) return null
  return { staffId: found.staffId, name: found.name, roles: found.roles, permissions: permissionsOfRoles(found.roles) }
}

/** The session of this request, of a person or of staff. */
export async function currentSession(): Promise<Standing | null> {
  return standing()
}

export async function readCookie(cookie: AuthCookie): Promise<string | null> {
  const jar = await cookies()
  return jar.get(cookieName(cookie))?.value ?? null
}

/** Only in actions and route handlers. */
export async function writeCookie(cookie: AuthCookie, value: string): Promise<void> {
  const jar = await cookies()
  jar.set(cookieName(cookie), value, cookieOptions(cookie))
}

export async function clearCookie(cookie: AuthCookie): Promise<void> {
  const jar = await cookies()
  jar.set(cookieName(cookie), '', { ...cookieOptions(cookie), maxAge: 0 })
}

/** Who asks, as far as a request says it: the address as the server saw it, and a short name of the browser. */
export async function caller(): Promise<{ address: string; browser: string }> {
  const sent = await headers()
  return { address: sent.get('x-client-address') ?? 'unknown', browser: browserLabel(sent.get('user-agent') ?? '') }
}

/** next-auth's own answer, for the few of its addresses that are open. */
export async function answerNextAuth(
  request: NextRequest,
  context: { params: Promise<{ nextauth: string[] }> },
): Promise<Response> {
  return NextAuth(request, context, nextAuthOptions())
}
