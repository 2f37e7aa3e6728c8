import type { PgTable } from 'drizzle-orm/pg-core'
import { policyVersions } from '#db/schema/policy.ts'
import { auditChain } from '#db/schema/records.ts'
import { clockOffsets, deployment, publishedState, rateLimits } from '#db/schema/site.ts'
import {
  accountHolding,
  cardHolding,
  contactHolding,
  invoiceHolding,
  purchaseHolding,
  subjectHolding,
} from '#lib/accounts/holdings.ts'
import { appealDraftHolding, appealHolding } from '#lib/appeals/holdings.ts'
import { auditHolding } from '#lib/audit/holdings.ts'
import {
  mailProofHolding,
  passkeyChallengeHolding,
  passkeyHolding,
  recoveryCodeHolding,
  sessionHolding,
  staffHolding,
} from '#lib/auth/holdings.ts'
import { childReportHolding } from '#lib/children/holdings.ts'
import { confirmationHolding } from '#lib/confirmations/holdings.ts'
import { cookieHolding } from '#lib/cookies/holdings.ts'
import type { Holding } from '#lib/data-map/holding.ts'
import { disclosureHolding } from '#lib/disclosures/holdings.ts'
import { entryDraftHolding } from '#lib/entering/holdings.ts'
import {
  erasureHolding,
  erasureStepHolding,
  packageHolding,
  partHolding,
  preparationHolding,
  readingHolding,
} from '#lib/fulfilment/holdings.ts'
import { followSessionHolding, guestDraftHolding } from '#lib/guests/holdings.ts'
import { dispatchHolding, messageHolding, paperReturnHolding } from '#lib/notices/holdings.ts'
import { preferenceHolding, switchHolding } from '#lib/preferences/holdings.ts'
import { addressRecoveryHolding } from '#lib/recovery/holdings.ts'
import { representativeHolding } from '#lib/representatives/holdings.ts'
import { requestFileHolding } from '#lib/request-files/holdings.ts'
import { warningHolding } from '#lib/requests/due-holdings.ts'
import {
  clockHolding,
  correctionHolding,
  decisionHolding,
  draftHolding,
  holdHolding,
  requestHolding,
  timelineHolding,
} from '#lib/requests/holdings.ts'
import { restrictionHolding } from '#lib/restrictions/holdings.ts'
import { safeguardHolding } from '#lib/safeguards/holdings.ts'
import { assignmentHolding, noteHolding, noteStrikeHolding } from '#lib/teamwork/holdings.ts'
import { redactionHolding, threadHolding, threadMessageHolding, threadPersonHolding } from '#lib/threads/holdings.ts'
import { usageHolding } from '#lib/usage/holdings.ts'
import { visitHolding } from '#lib/visits/holdings.ts'

/** Everything held about anybody, in the order in which people read it; rows that point to others stand before them. */
export const register: readonly Holding[] = [
  accountHolding,
  contactHolding,
  subjectHolding,
  cardHolding,
  invoiceHolding,
  purchaseHolding,
  preferenceHolding,
  switchHolding,
  cookieHolding,
  messageHolding,
  dispatchHolding,
  paperReturnHolding,
  redactionHolding,
  requestFileHolding,
  threadMessageHolding,
  threadHolding,
  threadPersonHolding,
  usageHolding,
  visitHolding,
  disclosureHolding,
  requestHolding,
  representativeHolding,
  timelineHolding,
  clockHolding,
  warningHolding,
  decisionHolding,
  correctionHolding,
  appealHolding,
  appealDraftHolding,
  restrictionHolding,
  childReportHolding,
  noteStrikeHolding,
  noteHolding,
  assignmentHolding,
  draftHolding,
  guestDraftHolding,
  entryDraftHolding,
  packageHolding,
  readingHolding,
  partHolding,
  preparationHolding,
  erasureHolding,
  erasureStepHolding,
  holdHolding,
  sessionHolding,
  followSessionHolding,
  passkeyHolding,
  recoveryCodeHolding,
  safeguardHolding,
  addressRecoveryHolding,
  passkeyChallengeHolding,
  mailProofHolding,
  confirmationHolding,
  auditHolding,
  staffHolding,
]

/** What is held about account holders and other people outside the company. */
export const holdingsOfPeople = register.filter((holding) => holding.about !== 'staff')

/** The tables that hold nobody, each with its reason. */
export const holdsNobody: readonly { table: PgTable; because: string }[] = [
  { table: auditChain, because: 'Hashes that seal the audit trail; nothing about anybody can be read from them.' },
  { table: rateLimits, because: 'Counters of attempts under a keyed hash, ended within a day; they lead to nobody.' },
  { table: publishedState, because: 'A number that goes up when a public page changes.' },
  { table: deployment, because: 'When this database was made, and whether it is a demonstration.' },
  { table: clockOffsets, because: 'How far the clock of a demonstration was moved.' },
  { table: policyVersions, because: 'The texts of our policy. Who drafted and published one is a staff number.' },
]
