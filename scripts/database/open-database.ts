import { operator } from '#lib/operator.ts'
import { Refusal } from '#scripts/failure.ts'
import { secretsOf } from '#scripts/postgres/secrets.ts'
import { startPostgres, urlsOfRunning } from '#scripts/postgres/start-postgres.ts'

export type Urls = { appUrl: string; ownerUrl: string }
export type Settings = NodeJS.ProcessEnv
export type OpenDatabase = { settings: Settings; urls: Urls; stop: () => Promise<void> }

/** Settings of the demonstration that runs without any; what is set beforehand wins, apart from the database. */
export function demonstrationSettings(folder: string, urls: Urls): Settings {
  const { NEXTAUTH_SECRET, ENCRYPTION_KEYS, HASH_KEY, INGEST_KEYS, SIGNING_KEYS } = secretsOf(folder)
  const PORT = process.env.PORT || '3000'
  const defaults = {
    PUBLIC_URL: `http://localhost:${PORT}`,
    NEXTAUTH_SECRET,
    ENCRYPTION_KEYS,
    HASH_KEY,
    INGEST_KEYS,
    SIGNING_KEYS,
    MAIL_FROM: `${operator.shortName} privacy team <${operator.contact.privacyEmail}>`,
  }
  const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''))
  const database = {
    DATABASE_URL: urls.appUrl,
    DATABASE_OWNER_URL: urls.ownerUrl,
    DATA_DIR: folder,
    DEMONSTRATION: '1',
  }
  return { ...process.env, ...defaults, ...given, ...database, PORT }
}

/** Starts the embedded database of the data folder, with settings that point to it. */
export async function openEmbedded(folder: string): Promise<OpenDatabase> {
  const server = await startPostgres(folder)
  return { settings: demonstrationSettings(folder, server), urls: server, stop: server.stop }
}

/** Settings with the embedded database that a running start has opened in the data folder. */
export function joinDatabase(folder: string): Settings {
  const urls = urlsOfRunning(folder)
  if (!urls) throw new Refusal('The start beside this command is not ready yet: try again in a few seconds.')
  return demonstrationSettings(folder, urls)
}

/** The database of DATABASE_URL in this process, whose shape only the role of DATABASE_OWNER_URL may change. */
export function currentUrls(): Urls {
  const { DATABASE_URL: appUrl = '', DATABASE_OWNER_URL: ownerUrl } = process.env
  if (ownerUrl) return { appUrl, ownerUrl }
  throw new Refusal(
    'DATABASE_OWNER_URL is missing; expected beside DATABASE_URL: the address of the same database for the role that owns its tables, to bring them to this version.',
  )
}
