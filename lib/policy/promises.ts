import { type ControlKind, type PromiseId, promiseIds } from './vocabulary.ts'

/** What keeps a promise. A page has an address; a deed, job or measure is named. */
export type Control = { label: string; href: string | null; kind: ControlKind }

type Kept = { state: 'kept'; since: string }
type BeingBuilt = { state: 'being-built'; missing: string }
export type PolicyPromise = { section: string; statement: string; controls: readonly Control[] } & (Kept | BeingBuilt)

const page = (label: string, href: string): Control => ({ label, href, kind: 'page' })
const named = (kind: Exclude<ControlKind, 'page'>, label: string): Control => ({ label, href: null, kind })
const kept: Kept = { state: 'kept', since: '0.1.0' }
const building = (missing: string): BeingBuilt => ({ state: 'being-built', missing })

const details = page('Your details', '/account/details')
const contact = page('What we send you', '/account/preferences')
const ask = page('Start a request', '/account/requests/new')
const hold = page('What we hold', '/what-we-hold')

/** The promises of the policy, each with what keeps it. A mark in a text that is not here, or names no control, cannot be published. */
export const promises: Record<PromiseId, PolicyPromise> = {
  P1: {
    section: 'Privacy policy',
    statement: 'Questions are welcome.',
    controls: [
      page('Ask a question', '/questions'),
      page('Your questions', '/account/questions'),
      named('deed', 'Questions have a date by which we answer'),
    ],
    ...kept,
  },
  P2: {
    section: 'Collection and use of personal information',
    statement: 'Personal information is what identifies or contacts one person.',
    controls: [hold, named('measure', 'The data map, in which every column is classified')],
    ...building('the check of each sentence against the data map'),
  },
  P3: {
    section: 'Collection and use of personal information',
    statement: 'Affiliates share personal information only in ways that fit this policy.',
    controls: [page('Stop sharing', '/account/preferences')],
    ...building('the list of recipients, and the record of each disclosure'),
  },
  P4: {
    section: 'What personal information we collect',
    statement:
      'An account holds contact details, preferences and a card’s brand and last digits; purchases and invoices are kept.',
    controls: [details, page('Your account', '/account')],
    ...kept,
  },
  P5: {
    section: 'How we use your personal information',
    statement: 'Announcements, updates and events come only to those who chose them.',
    controls: [contact],
    ...kept,
  },
  P6: {
    section: 'How we use your personal information',
    statement: 'Important notices cannot be switched off.',
    controls: [contact, named('deed', 'Important notices')],
    ...kept,
  },
  P7: {
    section: 'How we use your personal information',
    statement: 'Internal uses are auditing, data analysis and research.',
    controls: [hold],
    ...building('the barrier between an analysis and data given for another purpose'),
  },
  P8: {
    section: 'Collection and use of non-personal information',
    statement: 'Non-personal information is stored unlinked unless it is linked to an account.',
    controls: [
      hold,
      named('deed', 'Usage events are taken in unlinked and coarse'),
      named('measure', 'A record of disclosures'),
    ],
    ...kept,
  },
  P9: {
    section: 'Collection and use of non-personal information',
    statement: 'What is combined with personal information is personal for as long as it remains combined.',
    controls: [
      page('Where a product was used', '/account/usage'),
      named('deed', 'Copies and deletions include what is linked'),
    ],
    ...kept,
  },
  P10: {
    section: 'Cookies and other technologies',
    statement: 'Cookies, pixel tags and web beacons are named, and nothing optional comes before a choice.',
    controls: [named('measure', 'No optional cookie is set')],
    ...building('the page of cookie choices'),
  },
  P11: {
    section: 'Cookies and other technologies',
    statement: 'IP addresses are personal information where local law says so.',
    controls: [hold],
    ...building('reaching such identifiers without an account'),
  },
  P12: {
    section: 'Cookies and other technologies',
    statement: 'Log files hold the named fields and serve marketing only by consent.',
    controls: [hold],
    ...building('writing this log from the privacy center itself'),
  },
  P13: {
    section: 'Protection of personal information',
    statement: 'Administrative, technical and physical measures protect personal information.',
    controls: [page('Security', '/security')],
    ...building('dated statements of other measures, and the register of breaches'),
  },
  P14: {
    section: 'Integrity and retention of personal information',
    statement: 'It is easy to keep personal information accurate, complete and up to date.',
    controls: [details],
    ...kept,
  },
  P15: {
    section: 'Integrity and retention of personal information',
    statement: 'Personal information is kept only for the period needed, unless law asks for longer.',
    controls: [page('How long we keep things', '/what-we-hold')],
    ...building('the report of what was removed'),
  },
  P16: {
    section: 'Access to personal information',
    statement: 'Logging in shows whether contact information and preferences are right.',
    controls: [page('Your account', '/account')],
    ...kept,
  },
  P17: {
    section: 'Access to personal information',
    statement: 'A person gets a copy of their other personal information.',
    controls: [page('Ask for a copy', '/account/requests/new')],
    ...kept,
  },
  P18: {
    section: 'Access to personal information',
    statement: 'What is inaccurate is corrected on request.',
    controls: [page('Ask for a correction', '/account/requests/new')],
    ...kept,
  },
  P19: {
    section: 'Access to personal information',
    statement: 'Data is deleted unless law or a legitimate business purpose requires keeping it.',
    controls: [page('Ask for a deletion', '/account/requests/new')],
    ...kept,
  },
  P20: {
    section: 'Access to personal information',
    statement: 'A request is declined only for one of five reasons, in writing.',
    controls: [ask, named('deed', 'Decisions with a coded reason')],
    ...kept,
  },
  P21: {
    section: 'Children',
    statement: 'Nothing is knowingly collected from children under 13.',
    controls: [
      page('Children', '/children'),
      page('Make an account', '/sign-up'),
      named('deed', 'A reported account is restricted at once, and deleted first of all'),
    ],
    ...kept,
  },
  P22: {
    section: 'Links to other sites',
    statement: 'Links that lead to other sites are marked in words.',
    controls: [named('measure', 'Links marked “another site”')],
    ...building('the reviewed list of outgoing links'),
  },
  P23: {
    section: 'Privacy policy',
    statement: 'The policy is kept in versions that say from when they apply.',
    controls: [page('All versions', '/policy/versions')],
    ...kept,
  },
}

function isPromiseId(text: string): text is PromiseId {
  return promiseIds.some((id) => id === text)
}

/** The promises that a text's marks name; a mark that names none is left out. */
export function promisesMarked(marks: readonly string[]): PolicyPromise[] {
  return marks.filter(isPromiseId).map((id) => promises[id])
}

/** The marks that no control stands behind: unknown ones, and promises that name nothing that keeps them. */
export function promisesWithoutControl(marks: readonly string[]): string[] {
  return marks.filter((mark) => !isPromiseId(mark) || promises[mark].controls.length === 0)
}
