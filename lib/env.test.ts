import { describe, expect, it } from 'vitest'
import { readEnv, SettingsError } from './env.ts'

const key = Buffer.alloc(32, 7).toString('base64')
const settings = {
  DATABASE_URL: 'postgres://app:secret@127.0.0.1:5432/privacy_center',
  PUBLIC_URL: 'https://privacy.example.com',
  NEXTAUTH_SECRET: 'x'.repeat(32),
  ENCRYPTION_KEYS: `2026:${key},2025:${key}`,
  SIGNING_KEYS: `2026:${key},2025:public.${key}`,
  HASH_KEY: key,
  MAIL_FROM: 'Privacy team <privacy@example.com>',
}
const complaint = (changes: Record<string, string | undefined>) => {
  try {
    readEnv({ ...settings, ...changes })
  } catch (error) {
    if (error instanceof SettingsError) return error.message
    throw error
  }
  return undefined
}

describe('settings', () => {
  it('take their defaults', () => {
    expect(readEnv(settings)).toMatchObject({
      PORT: 3000,
      HOST: '127.0.0.1',
      DATA_DIR: '.data',
      DEMONSTRATION: false,
      TRUSTED_PROXIES: 0,
    })
  })

  it('count an empty value as missing', () => {
    expect(readEnv({ ...settings, SMTP_URL: '', PORT: '' })).toMatchObject({ PORT: 3000 })
    expect(complaint({ HASH_KEY: '' })).toContain('HASH_KEY is missing')
  })

  it.each([
    ['DATABASE_URL', undefined],
    ['DATABASE_URL', 'mysql://x'],
    ['DATABASE_OWNER_URL', 'owner'],
    ['PORT', '70000'],
    ['PORT', '3000x'],
    ['PUBLIC_URL', 'http://privacy.example.com'],
    ['PUBLIC_URL', 'https://privacy.example.com/'],
    ['NEXTAUTH_SECRET', 'short'],
    ['ENCRYPTION_KEYS', key],
    ['ENCRYPTION_KEYS', '2026:c2hvcnQ='],
    ['HASH_KEY', 'c2hvcnQ='],
    ['INGEST_KEYS', 'player:short'],
    ['INGEST_KEYS', `Player One:${'x'.repeat(32)}`],
    ['INGEST_KEYS', `player:${'x'.repeat(32)},`],
    ['BOUNCE_KEYS', 'relay:short'],
    ['MAIL_RETURN_PATH', 'Bounces <bounces@example.com>'],
    ['SMTP_URL', 'mail.example.com'],
    ['MAIL_FROM', 'nobody'],
    ['DEMONSTRATION', 'yes'],
    ['TRUSTED_PROXIES', '-1'],
    ['NODE_ENV', 'staging'],
  ])('name %s when it is wrong, and never its value', (name, value) => {
    const message = complaint({ [name]: value })
    expect(message).toContain(`${name} is ${value === undefined ? 'missing' : 'wrong'}; expected: `)
    if (value) expect(message).not.toContain(`: ${value}`)
  })

  it('keep a demonstration on this machine', () => {
    expect(complaint({ DEMONSTRATION: '1', HOST: '0.0.0.0' })).toContain('HOST is wrong')
    expect(readEnv({ ...settings, DEMONSTRATION: '1', PUBLIC_URL: 'http://localhost:3000' }).DEMONSTRATION).toBe(true)
  })
})
