import { type Authority, businessDays, days, noPauses, type Regime } from './regime.ts'
import { stateComplaints } from './state-complaints.ts'
import type { RegimeId, Right } from './vocabulary.ts'

const californiaHolidays = { country: 'US', subdivision: 'CA' }
const cppa: Authority = {
  name: 'California Privacy Protection Agency',
  url: 'https://cppa.ca.gov/webapplications/complaint',
}

const fullSet: readonly Right[] = [
  'access',
  'correct',
  'delete',
  'port',
  'opt-out-of-sale',
  'opt-out-of-advertising',
  'opt-out-of-profiling',
]

/** Free copies in twelve months. */
const yearly = (count: number) => ({ count, months: 12 })

/** The model that Virginia began: 45 days, 45 more, a refusal explained within the first, an appeal, then the Attorney General. */
function virginiaModel<Id extends RegimeId>(
  id: Id,
  state: string,
  law: string,
  url: string,
  own: Partial<Regime> = {},
) {
  const respond = own.respond ?? days(45)
  return {
    id,
    name: state,
    law,
    gives: `${state} law`,
    rights: fullSet,
    respond,
    extendBy: 45,
    refuse: respond,
    appeal: { decide: days(60) },
    roll: 'none',
    clock: noPauses,
    authority: { name: `Attorney General of ${state}`, url: stateComplaints[id] ?? url },
    neverDisclose: false,
    ...own,
  } satisfies Regime
}

export const unitedStates = {
  // 11 CCR §7021: the days run from receipt "regardless of time required to verify"; Civ. Code §9 counts Saturdays.
  'us-ca': {
    id: 'us-ca',
    name: 'California',
    law: 'California Consumer Privacy Act (CCPA)',
    gives: 'California law',
    rights: ['access', 'correct', 'delete', 'port', 'opt-out-of-sale', 'opt-out-of-advertising', 'limit-sensitive-use'],
    acknowledge: { ...businessDays(10), saturdays: true },
    respond: days(45),
    extendBy: 45,
    roll: 'none',
    clock: noPauses,
    holidays: californiaHolidays,
    free: yearly(2),
    authority: cppa,
    neverDisclose: true,
  },
  // 11 CCR §7026(f): at once, no later than 15 business days, without an identity check.
  'us-ca-optout': {
    id: 'us-ca-optout',
    name: 'California (opting out)',
    law: 'California Consumer Privacy Act (CCPA)',
    gives: 'California law',
    rights: ['opt-out-of-sale', 'opt-out-of-advertising', 'limit-sensitive-use'],
    respond: { ...businessDays(15), saturdays: true },
    roll: 'none',
    clock: noPauses,
    holidays: californiaHolidays,
    authority: cppa,
    neverDisclose: true,
  },
  'us-va': virginiaModel('us-va', 'Virginia', 'Virginia Consumer Data Protection Act', 'https://www.oag.state.va.us', {
    free: yearly(2),
  }),
  'us-co': virginiaModel('us-co', 'Colorado', 'Colorado Privacy Act', 'https://coag.gov/file-complaint/', {
    appeal: { decide: days(45), extendBy: 60 },
    free: yearly(1),
  }),
  'us-ct': virginiaModel('us-ct', 'Connecticut', 'Connecticut Data Privacy Act', 'https://portal.ct.gov/ag', {
    rights: [...fullSet, 'third-party-list', 'question-profiling'],
    free: yearly(1),
    neverDisclose: true,
  }),
  'us-ut': virginiaModel('us-ut', 'Utah', 'Utah Consumer Privacy Act', 'https://dcp.utah.gov', {
    rights: ['access', 'correct', 'delete', 'port', 'opt-out-of-sale', 'opt-out-of-advertising'],
    appeal: undefined,
    free: yearly(1),
    authority: { name: 'Utah Division of Consumer Protection', url: 'https://dcp.utah.gov' },
  }),
  'us-tx': virginiaModel(
    'us-tx',
    'Texas',
    'Texas Data Privacy and Security Act',
    'https://www.texasattorneygeneral.gov/consumer-protection',
    { free: yearly(2) },
  ),
  // ORS 646A.576(6): an appeal is decided in 45 days; 646A.578(1)(d): a withdrawn consent is honoured in 15.
  'us-or': virginiaModel('us-or', 'Oregon', 'Oregon Consumer Privacy Act', 'https://www.doj.state.or.us', {
    rights: [...fullSet, 'third-party-list'],
    appeal: { decide: days(45) },
    revoke: days(15),
    free: yearly(1),
  }),
  'us-mt': virginiaModel('us-mt', 'Montana', 'Montana Consumer Data Privacy Act', 'https://dojmt.gov', {
    free: yearly(1),
    neverDisclose: true,
  }),
  // Iowa Code 715D.3: ninety days.
  'us-ia': virginiaModel('us-ia', 'Iowa', 'Iowa Code chapter 715D', 'https://www.iowaattorneygeneral.gov', {
    rights: ['access', 'delete', 'port', 'opt-out-of-sale'],
    respond: days(90),
    free: yearly(2),
  }),
  'us-de': virginiaModel(
    'us-de',
    'Delaware',
    'Delaware Personal Data Privacy Act',
    'https://attorneygeneral.delaware.gov',
    { rights: [...fullSet, 'third-party-list'], free: yearly(1) },
  ),
  'us-nh': virginiaModel('us-nh', 'New Hampshire', 'New Hampshire RSA 507-H', 'https://www.doj.nh.gov', {
    free: yearly(1),
  }),
  'us-tn': virginiaModel(
    'us-tn',
    'Tennessee',
    'Tennessee Information Protection Act',
    'https://www.tn.gov/attorneygeneral',
    { free: yearly(2) },
  ),
  'us-in': virginiaModel(
    'us-in',
    'Indiana',
    'Indiana Consumer Data Protection Act',
    'https://www.in.gov/attorneygeneral',
    { free: yearly(1) },
  ),
  'us-ky': virginiaModel('us-ky', 'Kentucky', 'Kentucky Consumer Data Protection Act', 'https://www.ag.ky.gov', {
    free: yearly(2),
  }),
  'us-ne': virginiaModel('us-ne', 'Nebraska', 'Nebraska Data Privacy Act', 'https://ago.nebraska.gov', {
    free: yearly(2),
  }),
  'us-md': virginiaModel('us-md', 'Maryland', 'Maryland Online Data Privacy Act', 'https://oag.maryland.gov', {
    free: yearly(1),
  }),
  // N.J.S.A. 56:8-166.7 counts from a verified request; we count from receipt, which is never later.
  'us-nj': virginiaModel('us-nj', 'New Jersey', 'New Jersey Data Privacy Act', 'https://www.njconsumeraffairs.gov', {
    appeal: { decide: days(45) },
    free: yearly(1),
  }),
  // Minn. Stat. 325M.14: never-disclose list, questions about profiling.
  'us-mn': virginiaModel('us-mn', 'Minnesota', 'Minnesota Consumer Data Privacy Act', 'https://www.ag.state.mn.us', {
    rights: [...fullSet, 'third-party-list', 'question-profiling'],
    appeal: { decide: days(45), extendBy: 60 },
    free: yearly(2),
    neverDisclose: true,
  }),
  'us-ri': virginiaModel(
    'us-ri',
    'Rhode Island',
    'Rhode Island Data Transparency and Privacy Protection Act',
    'https://riag.ri.gov',
    // The 15 days for a withdrawn consent come from a tracker.
    { revoke: days(15), free: yearly(1) },
  ),
  'us-fl': virginiaModel('us-fl', 'Florida', 'Florida Digital Bill of Rights', 'https://www.myfloridalegal.com', {
    extendBy: 15,
    free: yearly(2),
  }),
  'us-ok': virginiaModel('us-ok', 'Oklahoma', 'Oklahoma Consumer Data Privacy Act', 'https://oklahoma.gov/oag.html', {
    inForceFrom: '2027-01-01',
  }),
  'us-al': virginiaModel('us-al', 'Alabama', 'Alabama Personal Data Protection Act', 'https://www.alabamaag.gov', {
    inForceFrom: '2027-05-01',
  }),
} satisfies Partial<Record<RegimeId, Regime>>
