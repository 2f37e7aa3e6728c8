import { sample } from '#lib/notices/template.ts'
import { regimes } from '#lib/regimes/regimes.ts'
import { pageOfPerson } from './page-of-person.ts'

const { firstName, reference, day } = sample

/** The request that the samples of letters are about. */
export const about = {
  firstName,
  reference,
  kind: 'copy',
  ...pageOfPerson({ holdsAccount: true }, reference),
  on: day,
} as const

const law = { regime: regimes['eu-gdpr'], region: 'DE' } as const
export const underLaw = { ...about, ...law }
