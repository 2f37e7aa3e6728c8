import { z } from 'zod'

const loopback = /^(localhost|127\.0\.0\.1|\[?::1\]?)$/
const publishedHosts = (url: URL) =>
  url.protocol === 'https:' || (url.protocol === 'http:' && loopback.test(url.hostname))

function isOrigin(text: string): boolean {
  const url = URL.parse(text)
  return url !== null && url.origin === text && publishedHosts(url)
}

const bytes = (base64: string) => Buffer.from(base64, 'base64').length
const isRing = (text: string) =>
  text
    .split(',')
    .every((entry) => /^[\w-]+:[A-Za-z0-9+/]+=*$/.test(entry) && bytes(entry.slice(entry.indexOf(':') + 1)) === 32)
const isProductKeys = (text: string) =>
  text.split(',').every((key) => /^[a-z][a-z0-9-]{0,39}:[\w+/=.~-]{32,200}$/.test(key))

/** The first key signs; a later one may be the public half alone. */
const isSigningRing = (text: string) =>
  text
    .split(',')
    .every(
      (entry, nth) =>
        /^[\w-]+:(public\.)?[A-Za-z0-9+/]{43}=$/.test(entry) && !(nth === 0 && entry.includes(':public.')),
    )

const postgresUrl = (role: string) =>
  `the Postgres address of the role ${role}, postgres://${role}:password@host:5432/database`
const isPostgresUrl = (text: string) => /^postgres(ql)?:$/.test(URL.parse(text)?.protocol ?? '')
const count = (from: number, to: number, expected: string) =>
  z
    .string()
    .regex(/^\d+$/, expected)
    .transform(Number)
    .refine((number) => number >= from && number <= to, expected)

// The message of each setting says what is expected; it never repeats the value, which may be a secret.
const shape = z
  .object({
    DATABASE_URL: z.string(postgresUrl('app')).refine(isPostgresUrl, postgresUrl('app')),
    DATABASE_OWNER_URL: z.string().refine(isPostgresUrl, postgresUrl('owner')).optional(),
    PORT: count(1, 65535, 'a port number, 1 to 65535').default(3000),
    HOST: z.string().default('127.0.0.1'),
    PUBLIC_URL: z
      .string('the address people open, such as https://privacy.example.com')
      .refine(isOrigin, 'an https:// address without a path or a slash at its end'),
    NEXTAUTH_SECRET: z.string('at least 32 random characters').min(32, 'at least 32 random characters'),
    ENCRYPTION_KEYS: z
      .string('id:key, the key being 32 random bytes in base64; the current key first')
      .refine(isRing, 'id:key pairs divided by commas, each key 32 bytes in base64'),
    SIGNING_KEYS: z
      .string('id:key, the key being 32 random bytes in base64; the current key first')
      .refine(
        isSigningRing,
        'id:key pairs divided by commas, the first key 32 bytes in base64; a retired one may be public.key',
      ),
    HASH_KEY: z
      .string('32 random bytes in base64')
      .refine((text) => bytes(text) >= 32, 'at least 32 random bytes in base64'),
    INGEST_KEYS: z
      .string()
      .refine(isProductKeys, 'name:secret pairs divided by commas, each secret at least 32 random characters')
      .optional(),
    SMTP_URL: z
      .string()
      .regex(/^smtps?:\/\/.+/, 'smtp://user:password@host:port or smtps://…')
      .optional(),
    MAIL_FROM: z
      .string('the sender of letters, Name <address>')
      .regex(/^[^\r\n]*@[^\r\n]+$/, 'an address, or Name <address>'),
    MAIL_RETURN_PATH: z.email('an address alone, to which mail servers send what comes back').optional(),
    BOUNCE_KEYS: z
      .string()
      .refine(isProductKeys, 'name:secret pairs divided by commas, each secret at least 32 random characters')
      .optional(),
    DATA_DIR: z.string().default('.data'),
    DEMONSTRATION: z
      .enum(['0', '1'], '0 or 1')
      .default('0')
      .transform((flag) => flag === '1'),
    TRUSTED_PROXIES: count(0, 10, 'how many proxies stand before this server, 0 to 10').default(0),
    NODE_ENV: z.enum(['production', 'development', 'test'], 'production, development or test').default('production'),
    NEXT_DIST_DIR: z.string().default('.next'),
  })
  .refine((settings) => !settings.DEMONSTRATION || loopback.test(settings.HOST), {
    path: ['HOST'],
    message: '127.0.0.1 while DEMONSTRATION=1: a demonstration is never reachable from outside',
  })

export type Env = z.output<typeof shape>

export class SettingsError extends Error {
  override name = 'SettingsError'
}

/** Settings checked; an empty one counts as missing. Throws a SettingsError that names each wrong one and what is expected. */
export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''))
  const parsed = shape.safeParse(given)
  if (parsed.success) return parsed.data
  const lines = parsed.error.issues.map(({ path, message }) => {
    const name = String(path[0])
    return `  ${name} is ${name in given ? 'wrong' : 'missing'}; expected: ${message}`
  })
  throw new SettingsError(`These settings stop the start (each is explained in .env.example):\n${lines.join('\n')}`)
}

let current: Env | undefined

/** The settings of this process, read once; the only door to `process.env`. */
export function env(): Env {
  if (current) return current
  current = readEnv(process.env)
  process.env.NEXTAUTH_URL = current.PUBLIC_URL // next-auth 4 reads its address from there only
  return current
}
