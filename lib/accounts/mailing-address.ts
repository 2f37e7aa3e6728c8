import { countryName } from '#lib/data-map/show.ts'
import type { MailingAddress } from './vocabulary.ts'

/** Whether a text is a mailing address as it is stored, and not as somebody typed it. */
export function isWrittenAddress(text: string): boolean {
  return text.startsWith('{"lines":')
}

/** A stored mailing address as it is written on an envelope. */
export function showMailingAddress(stored: string): string {
  const { lines, postcode, country } = JSON.parse(stored) as MailingAddress
  return [...lines, postcode, countryName(country)].filter((line) => line !== '').join('\n')
}
