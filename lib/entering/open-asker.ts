import { and, eq, isNotNull, isNull, ne } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { accounts, contacts, subjects } from '#db/schema/people.ts'
import { requests } from '#db/schema/requests.ts'
import { transaction } from '#db/transaction.ts'
import { emailHashOf } from '#lib/accounts/contact.ts'
import { findReach } from '#lib/accounts/reach.ts'
import { recordAudit } from '#lib/audit/record.ts'
import type { Staff } from '#lib/auth/actor.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'

/** Both in their one spelling, or null. */
type Sought = { email: string | null; reference: string | null }

const standing = (subjectId: typeof accounts.subjectId | typeof contacts.subjectId | typeof requests.subjectId) =>
  and(eq(subjects.id, subjectId), isNull(subjects.erasedAt))

async function byAddress(tx: Transaction, email: string): Promise<string | null> {
  const hash = emailHashOf(email)
  const [account] = await tx
    .select({ id: accounts.subjectId })
    .from(accounts)
    .innerJoin(subjects, standing(accounts.subjectId))
    .where(eq(accounts.emailHash, hash))
  if (account) return account.id
  const [contact] = await tx
    .select({ id: contacts.subjectId })
    .from(contacts)
    .innerJoin(subjects, standing(contacts.subjectId))
    .where(and(eq(contacts.emailHash, hash), isNotNull(contacts.provenAt)))
  return contact?.id ?? null
}

async function byReference(tx: Transaction, reference: string): Promise<string | null> {
  const [request] = await tx
    .select({ id: requests.subjectId })
    .from(requests)
    .innerJoin(subjects, standing(requests.subjectId))
    .where(and(eq(requests.reference, reference), ne(requests.state, 'unconfirmed')))
  return request?.id ?? null
}

/**
 * Whom a letter is from, by the exact address or by the reference of an earlier request; null: somebody unknown to us. Looking leaves a trace, also
 * where nobody is found. The caller counts attempts.
 */
export async function openAsker(
  by: Staff<'requests:enter'>,
  { email, reference }: Sought,
  at: Date,
): Promise<Outcome<string | null, 'two-people'>> {
  return transaction(async (tx) => {
    const one = email ? await byAddress(tx, email) : null
    const other = reference ? await byReference(tx, reference) : null
    const subjectId = one ?? other
    const about = subjectId ?? undefined
    const detail = { found: subjectId !== null, byAddress: email !== null, byReference: reference !== null }
    await recordAudit(tx, { action: 'entry.looked-up', by, about, detail, at })
    return one && other && one !== other ? refused('two-people') : done(subjectId)
  })
}

/** Who was found, as far as it takes to enter a letter; without its row in the trail nothing is shown. */
export async function openAskerDetails(by: Staff<'requests:enter'>, subjectId: string, at: Date) {
  return transaction(async (tx) => {
    const reach = await findReach(tx, subjectId)
    if (!reach) return null
    await recordAudit(tx, { action: 'entry.person-opened', by, about: subjectId, at })
    const { name, region, holdsAccount, email, mailingAddress } = reach
    return { name, region, holdsAccount, hasMailbox: email !== null, hasPostalAddress: mailingAddress !== null }
  })
}
export type FoundAsker = NonNullable<Awaited<ReturnType<typeof openAskerDetails>>>
