import type { RegimeId } from '#lib/regimes/vocabulary.ts'

/** Countries of the European Union, then the other three of the EEA. */
export const europeanCountries = {
  AT: 'Austria',
  BE: 'Belgium',
  BG: 'Bulgaria',
  HR: 'Croatia',
  CY: 'Cyprus',
  CZ: 'Czechia',
  DK: 'Denmark',
  EE: 'Estonia',
  FI: 'Finland',
  FR: 'France',
  DE: 'Germany',
  GR: 'Greece',
  HU: 'Hungary',
  IE: 'Ireland',
  IT: 'Italy',
  LV: 'Latvia',
  LT: 'Lithuania',
  LU: 'Luxembourg',
  MT: 'Malta',
  NL: 'Netherlands',
  PL: 'Poland',
  PT: 'Portugal',
  RO: 'Romania',
  SK: 'Slovakia',
  SI: 'Slovenia',
  ES: 'Spain',
  SE: 'Sweden',
  IS: 'Iceland',
  LI: 'Liechtenstein',
  NO: 'Norway',
} as const
export type EuropeanCountry = keyof typeof europeanCountries

const states: Record<string, string> = {
  AL: 'Alabama',
  AK: 'Alaska',
  AZ: 'Arizona',
  AR: 'Arkansas',
  CA: 'California',
  CO: 'Colorado',
  CT: 'Connecticut',
  DE: 'Delaware',
  DC: 'District of Columbia',
  FL: 'Florida',
  GA: 'Georgia',
  HI: 'Hawaii',
  ID: 'Idaho',
  IL: 'Illinois',
  IN: 'Indiana',
  IA: 'Iowa',
  KS: 'Kansas',
  KY: 'Kentucky',
  LA: 'Louisiana',
  ME: 'Maine',
  MD: 'Maryland',
  MA: 'Massachusetts',
  MI: 'Michigan',
  MN: 'Minnesota',
  MS: 'Mississippi',
  MO: 'Missouri',
  MT: 'Montana',
  NE: 'Nebraska',
  NV: 'Nevada',
  NH: 'New Hampshire',
  NJ: 'New Jersey',
  NM: 'New Mexico',
  NY: 'New York',
  NC: 'North Carolina',
  ND: 'North Dakota',
  OH: 'Ohio',
  OK: 'Oklahoma',
  OR: 'Oregon',
  PA: 'Pennsylvania',
  RI: 'Rhode Island',
  SC: 'South Carolina',
  SD: 'South Dakota',
  TN: 'Tennessee',
  TX: 'Texas',
  UT: 'Utah',
  VT: 'Vermont',
  VA: 'Virginia',
  WA: 'Washington',
  WV: 'West Virginia',
  WI: 'Wisconsin',
  WY: 'Wyoming',
}

const provinces: Record<string, string> = {
  AB: 'Alberta',
  BC: 'British Columbia',
  MB: 'Manitoba',
  NB: 'New Brunswick',
  NL: 'Newfoundland and Labrador',
  NT: 'Northwest Territories',
  NS: 'Nova Scotia',
  NU: 'Nunavut',
  ON: 'Ontario',
  PE: 'Prince Edward Island',
  QC: 'Quebec',
  SK: 'Saskatchewan',
  YT: 'Yukon',
}

/** States whose general privacy law has a row in the regimes table; the others have none. */
const stateRegimes: Record<string, RegimeId> = {
  AL: 'us-al',
  CA: 'us-ca',
  CO: 'us-co',
  CT: 'us-ct',
  DE: 'us-de',
  FL: 'us-fl',
  IA: 'us-ia',
  IN: 'us-in',
  KY: 'us-ky',
  MD: 'us-md',
  MN: 'us-mn',
  MT: 'us-mt',
  NE: 'us-ne',
  NH: 'us-nh',
  NJ: 'us-nj',
  OK: 'us-ok',
  OR: 'us-or',
  RI: 'us-ri',
  TN: 'us-tn',
  TX: 'us-tx',
  UT: 'us-ut',
  VA: 'us-va',
}

export const regionGroups = ['Europe', 'United States', 'Canada', 'Rest of the world'] as const
export type RegionGroup = (typeof regionGroups)[number]

export interface Region {
  /** ISO 3166: a country, or a country and its part; 'ZZ' for somewhere else. */
  id: string
  label: string
  group: RegionGroup
  regime: RegimeId
}

const region =
  (group: RegionGroup) =>
  (id: string, label: string, regime: RegimeId): Region => {
    return { id, label, group, regime }
  }
const inEurope = region('Europe')
const inAmerica = region('United States')
const inCanada = region('Canada')
const elsewhere = region('Rest of the world')
const byLabel = (a: Region, b: Region) => a.label.localeCompare(b.label, 'en')

/** Where a person may say they live, in the order in which they read it. */
export const regions: readonly Region[] = [
  ...[
    ...Object.entries(europeanCountries).map(([id, label]) => inEurope(id, label, 'eu-gdpr')),
    inEurope('CH', 'Switzerland', 'ch-fadp'),
    inEurope('GB', 'United Kingdom', 'uk-gdpr'),
  ].sort(byLabel),
  ...Object.entries(states).map(([id, label]) => inAmerica(`US-${id}`, label, stateRegimes[id] ?? 'voluntary')),
  inCanada('CA', 'Canada, no province given', 'ca-pipeda'),
  ...Object.entries(provinces).map(([id, label]) => inCanada(`CA-${id}`, label, id === 'QC' ? 'ca-qc' : 'ca-pipeda')),
  elsewhere('AU', 'Australia', 'au-app'),
  elsewhere('BR', 'Brazil', 'br-lgpd'),
  elsewhere('CN', 'China', 'cn-pipl'),
  elsewhere('IN', 'India', 'in-dpdp'),
  elsewhere('JP', 'Japan', 'jp-appi'),
  elsewhere('MX', 'Mexico', 'mx-lfpdppp'),
  elsewhere('SG', 'Singapore', 'sg-pdpa'),
  elsewhere('ZA', 'South Africa', 'za-popia'),
  elsewhere('KR', 'South Korea', 'kr-pipa'),
  elsewhere('TH', 'Thailand', 'th-pdpa'),
  elsewhere('ZZ', 'Somewhere else', 'voluntary'),
]

export const regionIds = regions.map(({ id }) => id)

const byId = new Map(regions.map((entry) => [entry.id, entry]))

/** A region that is not on the list is somewhere else: nobody is left without a regime. */
export function findRegion(id: string | null | undefined): Region {
  return byId.get(id ?? 'ZZ') ?? elsewhere('ZZ', 'Somewhere else', 'voluntary')
}
