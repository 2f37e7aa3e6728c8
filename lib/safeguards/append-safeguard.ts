import { randomUUID } from 'node:crypto'
import type { Transaction } from '#db/client.ts'
import { safeguardEntries } from '#db/schema/safeguards.ts'
import { findAccountContact } from '#lib/accounts/contact.ts'
import { recordAudit } from '#lib/audit/record.ts'
import type { Subject, System } from '#lib/auth/actor.ts'
import { queueLetter } from '#lib/notices/queue-letter.ts'
import { safeguardLetter } from './letters.ts'
import type { SafeguardChoice, SafeguardSource } from './vocabulary.ts'

type Appending = { subjectId: string; choice: SafeguardChoice; source: SafeguardSource; by: Subject | System; at: Date }

/** Adds a choice to the ledger and writes to the person. Within another deed, after `lockPerson`. */
export async function appendSafeguard(tx: Transaction, of: Appending): Promise<void> {
  const { subjectId, choice, source, by, at } = of
  const id = randomUUID()
  const kind = 'passkey-for-release'
  await tx.insert(safeguardEntries).values({ id, subjectId, kind, choice, source, at })
  await recordAudit(tx, { action: 'safeguard.chosen', by, about: subjectId, detail: { choice }, at })
  const contact = await findAccountContact(tx, subjectId)
  if (!contact) return
  const letter = safeguardLetter({ firstName: contact.firstName, choice })
  const envelope = { key: `safeguard:${id}`, kind: 'security', to: contact.email, subjectId, at } as const
  await queueLetter(tx, { ...envelope, letter })
}
