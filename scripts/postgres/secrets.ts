import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const password = () => randomBytes(24).toString('base64url')
const key = () => randomBytes(32).toString('base64')

function generate() {
  return {
    POSTGRES_PASSWORD: password(),
    OWNER_PASSWORD: password(),
    APP_PASSWORD: password(),
    NEXTAUTH_SECRET: key(),
    ENCRYPTION_KEYS: `first:${key()}`,
    HASH_KEY: key(),
    SIGNING_KEYS: `first:${key()}`,
  }
}

export type Secrets = ReturnType<typeof generate>

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
  const secrets = generate()
  write(file, secrets)
  return secrets
}

function write(file: string, secrets: Secrets): void {
  writeFileSync(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
  renameSync(`${file}.new`, file)
}

/** A folder made before a secret was needed gets it with its next start. */
function withMissing(file: string, known: Partial<Secrets>): Secrets {
  const secrets = { ...generate(), ...known }
  if (!known.SIGNING_KEYS) write(file, secrets)
  return secrets
}
