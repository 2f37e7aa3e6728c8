import type { MailingAddress } from './vocabulary.ts'

/**
 * A stored address as the fields of its form. What is neither first nor last stands in the second line, so that an address with more lines than
 * the form loses none of them when it is saved.
 */
export function addressFields(address: MailingAddress | null) {
  const { lines, postcode, country } = address ?? { lines: [], postcode: '', country: '' }
  const [line1 = '', ...more] = lines
  const town = more.at(-1) ?? ''
  return { line1, line2: more.slice(0, -1).join(', '), town, postcode, country }
}
