import { eq } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { representatives } from '#db/schema/representatives.ts'
import { newToken } from '#lib/auth/tokens.ts'
import { tokenHash } from '#lib/sealing/keyed-hash.ts'

/** The token for a letter that asks the person. Whatever link they were mailed before has ended with it. */
export async function renewLink(tx: Transaction, row: { id: string }): Promise<string> {
  const token = newToken()
  await tx
    .update(representatives)
    .set({ tokenHash: tokenHash(token) })
    .where(eq(representatives.id, row.id))
  return token
}
