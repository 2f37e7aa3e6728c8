import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const password = () => randomBytes(24).toString('base64url')
const key = () => randomBytes(32).toString('base64')

/** Of the demonstration's one product. */
const productKey = () => `player:${password()}`

function generate() {
  return {
    POSTGRES_PASSWORD: password(),
    OWNER_PASSWORD: password(),
    APP_PASSWORD: password(),
    NEXTAUTH_SECRET: key(),
    ENCRYPTION_KEYS: `first:${key()}`,
    HASH_KEY: key(),
    INGEST_KEYS: productKey(),
    SIGNING_KEYS: `first:${key()}`,
  }
}

export type Secrets = ReturnType<typeof generate>

function keep(file: string, secrets: Secrets): Secrets {
  writeFileSync(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
  renameSync(`${file}.new`, file)
  return secrets
}

/** A folder made before a secret was needed gets it with its next start. */
function withMissing(file: string, known: Partial<Secrets>): Secrets {
  const secrets = { ...generate(), ...known }
  return Object.keys(secrets).every((name) => name in known) ? secrets : keep(file, secrets)
}

/** The secrets of the data folder, made once. Without them the database in it can be neither opened nor read. */
export function secretsOf(folder: string): Secrets {
  const file = path.join(folder, 'secrets.json')
  if (existsSync(file)) {
    chmodSync(file, 0o600)
    return withMissing(file, JSON.parse(readFileSync(file, 'utf8')))
  }
  if (existsSync(path.join(folder, 'pg18', 'PG_VERSION')))
    throw new Error(
      `${file} is gone, but the database beside it is not: put the file back, or remove ${folder} to begin anew.`,
    )
  mkdirSync(folder, { recursive: true, mode: 0o755 })
  return keep(file, generate())
}
