import type { CardProperty, Holding } from '#lib/data-map/holding.ts'
import { countryName } from '#lib/data-map/show.ts'
import type { MailingAddress } from './vocabulary.ts'

/** RFC 6350 section 6.3.1: box, extension, street, town, region, postcode, country. The last line of an address is the town. */
function addressOf(stored: string): CardProperty {
  const { lines, postcode, country } = JSON.parse(stored) as MailingAddress
  const street = lines.length > 1 ? lines.slice(0, -1) : lines
  const town = lines.length > 1 ? (lines.at(-1) ?? '') : ''
  return { name: 'ADR', value: ['', '', street, town, '', postcode, countryName(country)] }
}

/** The contact data of an account as the properties of a vCard. */
export const contactCard: NonNullable<Holding['contactCard']> = ({ name, email, phone, mailingAddress }) => [
  { name: 'FN', value: String(name) },
  ...(email ? [{ name: 'EMAIL', value: String(email) }] : []),
  ...(phone ? [{ name: 'TEL', value: String(phone) }] : []),
  ...(mailingAddress ? [addressOf(String(mailingAddress))] : []),
]
