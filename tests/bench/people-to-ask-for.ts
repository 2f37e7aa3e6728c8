import { randomUUID } from 'node:crypto'
import { db } from '#db/client.ts'
import { requests } from '#db/schema/requests.ts'
import { transaction } from '#db/transaction.ts'
import { createAccount } from '#lib/accounts/create-account.ts'
import { visitor } from '#lib/auth/actor.ts'
import { now } from '#lib/calendar/now.ts'
import { findGuestDraft } from '#lib/guests/draft.ts'
import { saveGuestDraft } from '#lib/guests/save-guest-draft.ts'
import { requestAddressHash } from '#lib/requests/address-hash.ts'
import { newReference } from '#lib/requests/reference.ts'

export type Known = { email: string; reference: string }
export type Draft = { cookie: string; shown: string }

/** Account holders with a request each, and drafts of requests that are ready to be sent. */
export function peopleToAskFor() {
  const addressOf = (known: Known | null) => known?.email ?? `unknown-${randomUUID()}@example.org`

  async function make(count: number): Promise<Known[]> {
    const people: Known[] = []
    for (let nth = 0; nth < count; nth += 1) {
      const at = await now()
      const known = { email: `known-${randomUUID()}@example.org`, reference: newReference() }
      const account = {
        name: 'Ana Quill',
        email: known.email,
        region: 'GB',
        source: 'person',
        by: visitor,
        at,
      } as const
      const made = await transaction((tx) => createAccount(tx, account))
      if (!made.ok) throw new Error(made.refusal)
      await db()
        .insert(requests)
        .values({
          ...{ reference: known.reference, subjectId: made.value.subjectId, kind: 'copy', state: 'received' },
          ...{ channel: 'account', regime: 'uk-gdpr', region: 'GB', receivedAt: at, receivedOn: '2026-11-20' },
          ...{ legalDue: '2026-12-20', targetDue: '2026-12-18', idempotencyKey: randomUUID() },
          addressHash: requestAddressHash(known.email),
        })
      people.push(known)
    }
    return people
  }

  async function draftOf(known: Known | null): Promise<Draft> {
    const at = await now()
    const who = { name: 'Ana Quill', email: addressOf(known), region: 'GB' }
    const typed = { details: { kind: 'deletion' as const }, who }
    const saved = await saveGuestDraft({ token: null, typed, client: randomUUID(), at })
    if (!saved.ok) throw new Error(saved.refusal)
    const shown = (await findGuestDraft(saved.value.token, at))?.digest ?? ''
    return { cookie: `privacy-request=${saved.value.token}`, shown }
  }

  return { addressOf, make, draftOf }
}
