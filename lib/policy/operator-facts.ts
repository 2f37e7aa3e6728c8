import { operator } from '#lib/operator.ts'
import type { OperatorFacts } from './placeholders.ts'

export function operatorFacts(): OperatorFacts {
  return { company: operator.name, site: operator.site, privacyEmail: operator.contact.privacyEmail }
}
