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

/** Of the kinds the one that takes most words: a subject that names it shows how long it can become. */
export const longest = { ...about, kind: 'restriction' } as const

const law = { regime: regimes['eu-gdpr'], region: 'DE' } as const
export const underLaw = { ...about, ...law }
