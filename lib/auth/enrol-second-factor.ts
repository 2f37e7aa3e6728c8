import { and, eq, isNull } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { staffMembers } from '#db/schema/auth.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { seal, unseal, unsealMaybe } from '#lib/sealing/seal.ts'
import { enrolmentAddress, inGroups, newSecret } from './one-time-code.ts'

const place = (column: 'email' | 'totp_secret', staffId: string) => ({ table: 'staff_members', column, row: staffId })

/** Makes the secret that the app is to learn. It counts only once a code of it was typed; asking again makes another. */
export async function beginEnrolment(staffId: string): Promise<Outcome<void, 'already-enrolled'>> {
  const written = await db()
    .update(staffMembers)
    .set({ totpSecret: seal(place('totp_secret', staffId), newSecret()) })
    .where(and(eq(staffMembers.id, staffId), isNull(staffMembers.totpEnrolledAt)))
    .returning({ id: staffMembers.id })
  return written.length > 0 ? done(undefined) : refused('already-enrolled')
}

/** What the page of enrolment shows, while it is under way. */
export async function enrolmentOf(staffId: string): Promise<{ address: string; secret: string } | null> {
  const columns = {
    email: staffMembers.email,
    secret: staffMembers.totpSecret,
    enrolledAt: staffMembers.totpEnrolledAt,
  }
  const [row] = await db().select(columns).from(staffMembers).where(eq(staffMembers.id, staffId))
  const secret = row ? unsealMaybe(place('totp_secret', staffId), row.secret) : null
  if (!row || secret === null || row.enrolledAt) return null
  const address = enrolmentAddress(secret, unseal(place('email', staffId), row.email))
  return { address, secret: inGroups(secret) }
}
