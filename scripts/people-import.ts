import { readFileSync } from 'node:fs'
import { importPeople } from '#lib/accounts/import-people.ts'
import { peopleColumns } from '#lib/accounts/people-file.ts'
import { systemOf } from '#lib/auth/gate.ts'
import { now } from '#lib/calendar/now.ts'
import { settleBirth } from '#lib/demonstration/settle-birth.ts'
import { env } from '#lib/env.ts'
import { withDatabase } from '#scripts/database/with-database.ts'
import { Refusal } from '#scripts/failure.ts'

const mostShown = 40

/** As UTF-8 and nothing else: a file in an older encoding would turn ü into nonsense, silently. */
function readCsv(file: string | undefined): string {
  if (!file)
    throw new Refusal(`Name the file: npm run people:import -- people.csv\nIts columns: ${peopleColumns.join(', ')}.`)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file))
  } catch (cause) {
    if (cause instanceof TypeError) throw new Refusal(`${file} is not UTF-8: save it again as “CSV UTF-8”.`)
    throw new Refusal(`${file} cannot be read (${cause instanceof Error && 'code' in cause ? cause.code : 'unknown'}).`)
  }
}

await withDatabase(async () => {
  const csv = readCsv(process.argv[2])
  const at = await now()
  await settleBirth(at)
  const outcome = await importPeople({ csv, by: systemOf('people:import'), at })
  if (outcome.ok) {
    const { imported, present, erased } = outcome
    console.log(`${imported} account ${imported === 1 ? 'holder' : 'holders'} imported, ${present} there already.`)
    if (erased > 0) console.log(`${erased} left out: their data was deleted as they asked, after the file's date.`)
    if (env().DEMONSTRATION) console.log('This database is a demonstration: nobody in it may be real.')
    return
  }
  const more = outcome.problems.length - mostShown
  const shown = outcome.problems.slice(0, mostShown)
  throw new Refusal(
    ['Nothing was imported. Mend these rows first:', ...shown, ...(more > 0 ? [`… and ${more} more.`] : [])].join('\n'),
  )
})
