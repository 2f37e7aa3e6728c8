import { migrateDatabase } from './database/migrate-database.ts'
import { currentUrls } from './database/open-database.ts'
import { withDatabase } from './database/with-database.ts'

await withDatabase(async () => {
  await migrateDatabase(currentUrls())
  console.log('The database is of this version.')
})
