import type { Reader } from '#db/client.ts'
import { findReach } from '#lib/accounts/reach.ts'
import { type Identity, nobody } from '#lib/threads/redaction.ts'

/** How somebody is known, with an account or without; by nothing once they are erased. */
export async function identityOfReach(reader: Reader, subjectId: string): Promise<Identity> {
  const reach = await findReach(reader, subjectId)
  return reach ? { ...nobody, name: reach.name, email: reach.email ?? '' } : nobody
}
