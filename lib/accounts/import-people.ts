import { and, desc, eq, isNotNull } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { subjects } from '#db/schema/people.ts'
import { requests } from '#db/schema/requests.ts'
import { transaction } from '#db/transaction.ts'
import type { System } from '#lib/auth/actor.ts'
import { civilDate, isoDay, startOfDay } from '#lib/calendar/civil-date.ts'
import { operator } from '#lib/operator.ts'
import { requestAddressHash } from '#lib/requests/address-hash.ts'
import { createAccount } from './create-account.ts'
import { readPeopleFile } from './people-file.ts'

type Imported = { ok: true; imported: number; present: number; erased: number } | { ok: false; problems: string[] }

/**
 * Whether this address had its data deleted after the row of the file began: an old list must not bring back who has left (11 CCR §7022(d)). Known
 * by the keyed hash in the record of the request, for as long as that is kept; somebody who came back since is a new account.
 */
async function wasErasedSince(tx: Transaction, email: string, since: string | null): Promise<boolean> {
  const erasures = and(eq(requests.addressHash, requestAddressHash(email)), eq(requests.kind, 'deletion'))
  const [last] = await tx
    .select({ on: requests.endedAt })
    .from(requests)
    .innerJoin(subjects, and(eq(subjects.id, requests.subjectId), isNotNull(subjects.erasedAt)))
    .where(erasures)
    .orderBy(desc(requests.endedAt))
    .limit(1)
  return last?.on != null && (!since || since <= isoDay(civilDate(last.on, operator.timeZone)))
}

/** Brings in the company's existing account holders, all of a file or nothing; an address that is here already stays as it is, and one that was erased stays away. */
export async function importPeople({ csv, by, at }: { csv: string; by: System; at: Date }): Promise<Imported> {
  const { people, problems } = readPeopleFile(csv, isoDay(civilDate(at, operator.timeZone)))
  if (problems.length > 0) return { ok: false, problems }
  return transaction(async (tx) => {
    let imported = 0
    let erased = 0
    for (const { since, ...person } of people) {
      if (await wasErasedSince(tx, person.email, since)) {
        erased += 1
        continue
      }
      const createdAt = since ? startOfDay(since, operator.timeZone) : at
      const created = await createAccount(tx, { ...person, source: 'imported', createdAt, at, by })
      if (created.ok) imported += 1
    }
    return { ok: true, imported, present: people.length - imported - erased, erased }
  })
}
