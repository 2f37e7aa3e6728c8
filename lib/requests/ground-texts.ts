import type { DeclineReason, RequestKind } from './vocabulary.ts'

export type Family = 'gdpr' | 'uk' | 'california' | 'virginia' | 'iowa' | 'canada' | 'australia' | 'voluntary' | 'other'

/** What has to be written down before such a decline can be sent; the facts of the matter always. */
export type GroundNeed =
  | 'citation'
  | 'earlier-requests'
  | 'redact-first'
  | 'identity-asked'
  | 'detailed-facts'
  | 'hold-stands'

export interface Ground {
  /** The place in the law, as the letter cites it. */
  law: string
  needs: readonly GroundNeed[]
  /** `part`: never a whole category; what is left after redaction still has to be given. */
  scope: 'whole-or-part' | 'part'
  /** Only for these kinds. No entry: for all. */
  kinds?: readonly RequestKind[]
}

const repetitive = (law: string): Ground => ({ law, needs: ['earlier-requests'], scope: 'whole-or-part' })
const othersPrivacy = (law: string, kinds: readonly RequestKind[] = ['copy', 'deletion']): Ground => {
  return { law, needs: ['redact-first'], scope: 'part', kinds }
}
const notRequired = (law: string): Ground => ({ law, needs: ['citation'], scope: 'whole-or-part' })
const unverified = (law: string): Ground => ({ law, needs: ['identity-asked'], scope: 'whole-or-part' })
const fraud = (law: string): Ground => ({ law, needs: ['detailed-facts'], scope: 'whole-or-part' })
/** A hold stops erasure and nothing else (promise P15). */
const held = (law: string): Ground => ({ law, needs: ['hold-stands'], scope: 'whole-or-part', kinds: ['deletion'] })
const effort = (law: string, kinds?: readonly RequestKind[]): Ground => {
  return { law, needs: ['detailed-facts'], scope: 'whole-or-part', kinds }
}

const policy = 'Our privacy policy, Access to personal information'
const ownLaw = 'The law of your country, as cited below'

type Grounds = Partial<Record<DeclineReason, Ground>>

const virginia: Grounds = {
  'unreasonably-repetitive': repetitive('Your state’s privacy law: manifestly unfounded, excessive or repetitive'),
  'privacy-of-others': othersPrivacy('Your state’s privacy law: the rights of other people'),
  'not-required-by-law': notRequired('The exemptions of your state’s privacy law, as cited below'),
  'identity-not-verified': unverified('Your state’s privacy law: requests that cannot be authenticated'),
  'suspected-fraud': fraud('Your state’s privacy law: requests believed in good faith to be fraudulent'),
  'legal-hold': held('Your state’s privacy law: a legal duty, or the defence of legal claims'),
}

/** rules.md 2.2. No entry: that law knows no such ground, and the button is not offered. */
export const groundsOf: Record<Family, Grounds> = {
  gdpr: {
    'unreasonably-repetitive': repetitive('GDPR Article 12(5): manifestly unfounded or excessive requests'),
    'privacy-of-others': othersPrivacy('GDPR Articles 15(4) and 20(4): the rights and freedoms of others', ['copy']),
    'not-required-by-law': notRequired('GDPR Articles 17(3) and 23 and national law'),
    'identity-not-verified': unverified('GDPR Articles 11(2), 12(2) and 12(6)'),
    'suspected-fraud': fraud('GDPR Articles 12(5) and 12(6)'),
    'legal-hold': held('GDPR Article 17(3)(b) and (e): a legal duty, or legal claims'),
  },
  uk: {
    'unreasonably-repetitive': repetitive('UK GDPR Article 12(5): manifestly unfounded or excessive requests'),
    'privacy-of-others': othersPrivacy('Data Protection Act 2018, Schedule 2, paragraph 16', ['copy']),
    'not-required-by-law': notRequired('Data Protection Act 2018, Schedules 2 to 4'),
    'identity-not-verified': unverified('UK GDPR Articles 12(6) and 12A: the period has not begun'),
    'suspected-fraud': fraud('UK GDPR Articles 12(5) and 12(6)'),
    'legal-hold': held('UK GDPR Article 17(3)(b) and (e): a legal duty, or legal claims'),
  },
  california: {
    'unreasonably-repetitive': repetitive('California Civil Code §§1798.130(b) and 1798.145(h)(3)'),
    // 11 CCR §7023(f)(2): detailed facts, never the bare phrase.
    'disproportionate-effort': effort('11 CCR §7023(f)(2)', ['correction']),
    'privacy-of-others': othersPrivacy('California Civil Code §1798.145(k)'),
    'not-required-by-law': notRequired('California Civil Code §§1798.105(d) and 1798.145'),
    'identity-not-verified': unverified('11 CCR §§7022(a), 7023(a) and 7024(a)'),
    'suspected-fraud': fraud('11 CCR §7061(b)'),
    'legal-hold': held('California Civil Code §1798.105(d)(8): a legal obligation'),
  },
  virginia,
  // Iowa Code 715D.3: “technically unfeasible” is the one ground that its neighbours do not know.
  iowa: {
    ...virginia,
    'disproportionate-effort': effort('Iowa Code §715D.3: technically unfeasible', ['copy']),
  },
  canada: {
    'privacy-of-others': othersPrivacy('PIPEDA section 9(1), or the like rule of your province', ['copy']),
    'not-required-by-law': notRequired('PIPEDA section 9(3), or the like rule of your province'),
    'identity-not-verified': unverified('PIPEDA Schedule 1, clause 4.9.2, or the like rule of your province'),
    'suspected-fraud': fraud('PIPEDA Schedule 1, clause 4.9.2, or the like rule of your province'),
    'legal-hold': held('PIPEDA section 8(8), or the like rule of your province: information to be retained'),
  },
  australia: {
    'unreasonably-repetitive': repetitive('Australian Privacy Principle 12.3(e): frivolous or vexatious requests'),
    'privacy-of-others': othersPrivacy('Australian Privacy Principle 12.3(b)', ['copy']),
    'not-required-by-law': notRequired('Australian Privacy Principles 12.3 and 13'),
    'identity-not-verified': unverified('Privacy Act 1988: the request has to be the individual’s own'),
    'suspected-fraud': fraud('Privacy Act 1988: the request has to be the individual’s own'),
    'legal-hold': held('Australian Privacy Principle 11.2(d): information that a law or an order makes us retain'),
  },
  voluntary: {
    'unreasonably-repetitive': repetitive(policy),
    'disproportionate-effort': effort(policy),
    'privacy-of-others': othersPrivacy(policy),
    'extremely-impractical': effort(policy),
    // No law, so none to cite: the facts instead.
    'not-required-by-law': effort(policy),
    'identity-not-verified': unverified(policy),
    'suspected-fraud': fraud(policy),
    'legal-hold': held('Our privacy policy, Integrity and retention of personal information'),
  },
  other: {
    'privacy-of-others': othersPrivacy(ownLaw),
    'not-required-by-law': notRequired(ownLaw),
    'identity-not-verified': unverified(ownLaw),
    'suspected-fraud': fraud(ownLaw),
    'legal-hold': held(ownLaw),
  },
}
