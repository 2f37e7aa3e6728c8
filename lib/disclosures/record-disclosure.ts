import type { Transaction } from '#db/client.ts'
import { disclosures } from '#db/schema/disclosures.ts'
import type { Category, Purpose } from '#lib/data-map/vocabulary.ts'
import { recipientOf } from '#lib/operator.ts'
import { isRestricted } from '#lib/restrictions/queries.ts'
import type { DisclosureReason, DisclosureSource } from './vocabulary.ts'

type Disclosing = {
  /** Whom it was about; null for non-personal information, of which a list is kept too (promise P8). */
  subjectId: string | null
  /** One of the recipients in `content/operator.ts`. */
  recipient: string
  category: Category
  purpose: Purpose
  /** Kinds of data, never the data. */
  what: string
  reason: DisclosureReason
  source: DisclosureSource
  at: Date
}

/** Writes down that something was given to somebody outside, in the transaction that gives it or learns of it. The entry is itself the record. */
export async function recordDisclosure(tx: Transaction, { recipient, ...disclosure }: Disclosing): Promise<void> {
  const { id, name } = recipientOf(recipient)
  const { subjectId, reason } = disclosure
  // Whoever gives something on for business of our own asks first; should it be forgotten, the transaction that gives fails here.
  if (subjectId && reason === 'commercial' && (await isRestricted(tx, subjectId)))
    throw new Error('what is held about this person is kept and not disclosed for now')
  await tx.insert(disclosures).values({ ...disclosure, recipient: id, recipientName: name })
}
