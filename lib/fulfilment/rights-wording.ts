import { operator } from '#lib/operator.ts'

/** GDPR Article 15(1)(e) and (f): the rights that go with a copy, and whom to complain to. */
export function rightsWords(): string[] {
  return [
    'You can ask us to correct what is wrong, to delete it, to only keep it and do nothing else with it, and you can object to a use. You can ask for another copy.',
    'No decision about you is made by a machine alone.',
    `Write to ${operator.contact.privacyEmail}, or to ${operator.contact.postalAddress.join(', ')}.`,
    `If our answer is not right, you can complain to the ${operator.authority.name}, ${operator.authority.url}, or to the authority where you live.`,
  ]
}
