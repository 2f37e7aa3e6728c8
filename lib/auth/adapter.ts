import type { Adapter } from 'next-auth/adapters'
import { now } from '#lib/calendar/now.ts'
import { endSession } from './end-session.ts'
import { resumeSession } from './resume-session.ts'
import type { Standing } from './vocabulary.ts'

declare module 'next-auth/adapters' {
  interface AdapterUser {
    standing?: Standing
  }
}

const nobody = new Date(0)

/**
 * next-auth's view of our sessions. It gets no address and no row to hand on: only who it is, found by the hash of the token.
 * Sessions begin in our own deeds; `resumeSession` rolls them on, so there is nothing to update here.
 */
export function sessionAdapter(): Adapter {
  return {
    getSessionAndUser: async (sessionToken) => {
      const found = await resumeSession(sessionToken, await now())
      if (!found) return null
      const { standing, expiresAt } = found
      const id = standing.kind === 'person' ? `account:${standing.subjectId}` : `staff:${standing.staffId}`
      const user = { id, email: '', emailVerified: nobody, name: standing.name, standing }
      return { session: { sessionToken, userId: id, expires: expiresAt }, user }
    },
    updateSession: async () => null,
    deleteSession: async (sessionToken) => {
      await endSession(sessionToken, await now())
    },
  }
}
