import { and, desc, eq } from 'drizzle-orm'
import { db, type Reader } from '#db/client.ts'
import { safeguardEntries } from '#db/schema/safeguards.ts'
import type { FreshSubject, Subject } from '#lib/auth/actor.ts'
import { countsAsPasskey } from './strong-proof.ts'

async function newest(reader: Reader, subjectId: string) {
  const own = and(eq(safeguardEntries.subjectId, subjectId), eq(safeguardEntries.kind, 'passkey-for-release'))
  const [entry] = await reader
    .select({ choice: safeguardEntries.choice, at: safeguardEntries.at })
    .from(safeguardEntries)
    .where(own)
    .orderBy(desc(safeguardEntries.sequence))
    .limit(1)
  return entry
}

/** Whether this person has asked that nothing be given out without a passkey. Derived from the ledger: the newest choice stands. */
export async function isPasskeyRequired(reader: Reader, subjectId: string): Promise<boolean> {
  return (await newest(reader, subjectId))?.choice === 'on'
}

/**
 * Whether what was shown is too little for what the person whose data it is required. Whoever acts for them has no passkey of theirs, whatever they
 * show.
 */
export async function lacksPasskey(
  reader: Reader,
  by: Subject | FreshSubject,
  ownerId: string = by.subjectId,
): Promise<boolean> {
  if (ownerId === by.subjectId && 'proof' in by && countsAsPasskey(by.proof)) return false
  return isPasskeyRequired(reader, ownerId)
}

/** For the page of the person: since when a passkey is required; null when it is not. */
export async function findRequiredSince({ subjectId }: Subject): Promise<Date | null> {
  const entry = await newest(db(), subjectId)
  return entry?.choice === 'on' ? entry.at : null
}
