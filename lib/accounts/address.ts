import { domainToASCII } from 'node:url'

const longest = 254
// The unquoted local part of RFC 5321, §4.1.2: no quotes, comments, commas or route.
const local = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/
const label = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/
const topLevel = /^(xn--[a-z0-9-]+|[a-z]{2,63})$/

// Other signs that stand for a dot or an @ to some programs are neither letters nor digits.
const international = /^[\p{L}\p{M}\p{N}.-]+$/u

function canonicalDomain(domain: string): string | null {
  if (!international.test(domain)) return null
  const ascii = domainToASCII(domain)
  const labels = ascii.split('.')
  if (labels.length < 2 || !labels.every((part) => label.test(part))) return null
  return topLevel.test(labels.at(-1) ?? '') ? ascii : null
}

/**
 * The one spelling under which an e-mail address is kept, hashed and written to; null for one we refuse. Anything that Unicode's
 * compatibility form would change is refused, so that two spellings never lead to one mailbox (U+FF20 is an @ to some programs).
 */
export function canonicalAddress(typed: string): string | null {
  const address = typed.trim()
  if (address.length > longest || address.normalize('NFKC') !== address) return null
  const [name = '', domain = '', ...more] = address.toLowerCase().split('@')
  if (more.length > 0 || name.length > 64 || !local.test(name)) return null
  const place = canonicalDomain(domain)
  return place === null || name.length + 1 + place.length > longest ? null : `${name}@${place}`
}
