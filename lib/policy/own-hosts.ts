import { env } from '#lib/env.ts'
import { operator } from '#lib/operator.ts'

/** The hosts whose pages are ours; a link to any other is marked in words (promise P22). */
export function ownHosts(): string[] {
  return [operator.site, new URL(env().PUBLIC_URL).host]
}
