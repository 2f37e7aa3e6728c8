import type { RegionRule } from '#lib/data-map/column.ts'
import { findRegion, regionIds } from '#lib/requests/regions.ts'
import type { RegimeId } from './vocabulary.ts'

/**
 * The laws under which an IP address, a device or a cookie identifier is not personal as long as it leads to no account, with the source. Under all
 * others it is: GDPR recital 30 and C-582/14 (Breyer), Cal. Civ. Code §1798.140(v)(1)(A), R. v. Bykovets 2024 SCC 6, and the laws made after them.
 */
const notByItself: Partial<Record<RegimeId, string>> = {
  'au-app': 'Privacy Commissioner v Telstra [2017] FCAFC 4: about a connection, not about somebody',
  'jp-appi': 'APPI Art. 2(7): “personal-related information” until it is matched with a person',
  'sg-pdpa': 'PDPA s 2(1): personal once somebody can be identified from it and what else the organisation has',
  voluntary: 'No general privacy law; our policy makes it personal once it is combined',
}

/** Where we do not know the law, it is personal: what was protected for nothing harms nobody. */
function isPersonal(region: string | null): boolean {
  if (region === null || region === 'ZZ' || !regionIds.includes(region)) return true
  return !(findRegion(region).regime in notByItself)
}

/** For `personalWhere`: about identifiers of rows that are linked to nobody (promise P11). */
export const identifiersArePersonal: RegionRule = {
  isPersonal,
  words:
    'without an account: personal everywhere but in Australia, Japan, Singapore and the parts of the United States without a general privacy law',
}
