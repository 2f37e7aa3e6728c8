import { randomInt } from 'node:crypto'

/** Digits and capitals that nobody mistakes for one another on paper or over the phone. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const length = 10

/** What begins a reference: of a request, a question, a report about a child's account, an account whose mailbox is gone. */
type Prefix = 'PR' | 'QU' | 'CH' | 'LM'

const shapeOf = (prefix: Prefix) => new RegExp(`^${prefix}-[${alphabet}]{${length}}$`)

/** 'PR-' and ten random characters: nothing can be learned from one about another. */
export function newReference(prefix: Prefix = 'PR'): string {
  return `${prefix}-${Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('')}`
}

/** A reference as it was typed: any case, spaces or dashes, with or without PR. Null when it cannot be one. */
export function parseReference(typed: string, prefix: Prefix = 'PR'): string | null {
  const bare = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
  const code = bare.length === length + 2 && bare.startsWith(prefix) ? bare.slice(2) : bare
  const reference = `${prefix}-${code}`
  return shapeOf(prefix).test(reference) ? reference : null
}
