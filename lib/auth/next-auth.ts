import type { AuthOptions } from 'next-auth'
import { env } from '#lib/env.ts'
import { sessionAdapter } from './adapter.ts'
import { authCookies, cookieName, cookieOptions } from './cookie-jar.ts'

/** next-auth answers "signed out" when the database fails; nobody should be signed out by our fault, so it becomes an error. */
function raise(code: string, cause: unknown): never {
  throw new Error(`next-auth: ${code}`, { cause })
}

/** What /api/auth/session may say is the name, nothing else. Why the options are what they are: docs/decisions/0005. */
export function nextAuthOptions(): AuthOptions {
  const { seconds } = authCookies.session
  return {
    adapter: sessionAdapter(),
    secret: env().NEXTAUTH_SECRET,
    providers: [],
    session: { strategy: 'database', maxAge: seconds, updateAge: seconds },
    cookies: { sessionToken: { name: cookieName('session'), options: cookieOptions('session') } },
    pages: { signIn: '/sign-in', signOut: '/sign-out', error: '/sign-in', verifyRequest: '/sign-in/check-mail' },
    callbacks: { session: ({ session }) => ({ user: { name: session.user?.name ?? null }, expires: session.expires }) },
    logger: { error: raise, warn: () => {}, debug: () => {} },
  }
}
