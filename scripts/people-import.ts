import { readFileSync } from 'node:fs'
import { importPeople } from '#lib/accounts/import-people.ts'
import { systemOf } from '#lib/auth/gate.ts'
import { now } from '#lib/calendar/now.ts'
import { withDatabase } from '#scripts/database/with-database.ts'
import { Refusal } from '#scripts/failure.ts'

const [file] = process.argv.slice(2)

await withDatabase(async () => {
  if (!file)
    throw new Refusal(
      'Name the file: npm run people:import -- people.csv (columns: name,email,region,phone,address,postcode,country,since)',
    )
  const outcome = await importPeople({
    csv: readFileSync(file, 'utf8'),
    by: systemOf('people:import'),
    at: await now(),
  })
  if (!outcome.ok) throw new Refusal(['Nothing was imported. Mend these lines first:', ...outcome.problems].join('\n'))
  console.log(`${outcome.imported} account holders imported, ${outcome.present} were there already.`)
})
