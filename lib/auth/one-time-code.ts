import { Secret, TOTP } from 'otpauth'
import { operator } from '#lib/operator.ts'

const period = 30

// SHA-1, six digits, thirty seconds (RFC 6238): what every authenticator app understands.
const totp = (secret: string, label = '') =>
  new TOTP({
    issuer: `${operator.shortName} privacy`,
    label,
    algorithm: 'SHA1',
    digits: 6,
    period,
    secret: Secret.fromBase32(secret),
  })

/** 160 bits in base32, as RFC 4226 §4 recommends. */
export function newSecret(): string {
  return new Secret({ size: 20 }).base32
}

export function enrolmentAddress(secret: string, label: string): string {
  return totp(secret, label).toString()
}

/** In groups of four, for those who type it. */
export function inGroups(secret: string): string {
  return secret.match(/.{1,4}/g)?.join(' ') ?? secret
}

/**
 * The time step whose code this is, one step early or late included; null when it is none. `deviceTime` is real time, also where a
 * demonstration has moved its clock: the app that shows the code does not know of that.
 */
export function matchingStep(secret: string, code: string, deviceTime: Date): number | null {
  if (!/^\d{6}$/.test(code)) return null
  const timestamp = deviceTime.getTime()
  const delta = totp(secret).validate({ token: code, timestamp, window: 1 })
  return delta === null ? null : Math.floor(timestamp / 1000 / period) + delta
}
