import { transaction } from '#db/transaction.ts'
import type { System } from '#lib/auth/actor.ts'
import { civilDate, isoDay, startOfDay } from '#lib/calendar/civil-date.ts'
import { operator } from '#lib/operator.ts'
import { createAccount } from './create-account.ts'
import { readPeopleFile } from './people-file.ts'

type Imported = { ok: true; imported: number; present: number } | { ok: false; problems: string[] }

/** Brings in the company's existing account holders, all of a file or nothing; an address that is here already stays as it is. */
export async function importPeople({ csv, by, at }: { csv: string; by: System; at: Date }): Promise<Imported> {
  const { people, problems } = readPeopleFile(csv, isoDay(civilDate(at, operator.timeZone)))
  if (problems.length > 0) return { ok: false, problems }
  return transaction(async (tx) => {
    let imported = 0
    for (const { since, ...person } of people) {
      const createdAt = since ? startOfDay(since, operator.timeZone) : at
      const created = await createAccount(tx, { ...person, source: 'imported', createdAt, at, by })
      if (created.ok) imported += 1
    }
    return { ok: true, imported, present: people.length - imported }
  })
}
