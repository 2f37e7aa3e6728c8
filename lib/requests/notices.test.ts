import { describe, expect, it } from 'vitest'
import { extensionFields, type NoticeKind } from '#lib/regimes/notices.ts'
import { regimes } from '#lib/regimes/regimes.ts'
import type { RegimeId } from '#lib/regimes/vocabulary.ts'
import { noticeSentences } from './notice-sentences.ts'
import { explanation, noticeLetter } from './sample-notices.ts'
import type { RequestKind } from './vocabulary.ts'

/** Written by hand from rules.md 2.3 and the laws it cites: what a reader must find, whatever the data of the product says. */
const reasons = [/12\(5\)/, /same data on 2 and 5 November/]
const appeal = [
  /appeal.*open your request with the link below, or write to privacy@\S+ with your reference/,
  /5 March 2027/,
]
const decidedIn = (period: string) => new RegExp(`had no part in the decision decides it within ${period}`)
const court = /go to court/
const record = /keep a record that you asked and how we answered/
const authority = (name: string, link: string) => [
  new RegExp(`complain to ${name}`),
  new RegExp(link.replaceAll('.', '\\.')),
]
const dsb = authority('Federal Commissioner for Data Protection', 'https://www.bfdi.bund.de')
const ico = authority('Information Commissioner', 'https://ico.org.uk/make-a-complaint/')
const cppa = authority('California Privacy Protection Agency', 'https://cppa.ca.gov/webapplications/complaint')
const opc = [
  ...authority('Office of the Privacy Commissioner of Canada', 'https://www.priv.gc.ca'),
  /six calendar months/,
]
const cai = [...authority('Commission d’accès à l’information', 'https://www.cai.gouv.qc.ca'), /within 30 days/]
const kept = /stays as it is until none of these ways is open/
const explained = new RegExp(explanation)

type Expectation = readonly [RegimeId, NoticeKind, RequestKind, readonly RegExp[]]
const state = (id: RegimeId, name: string, link: string, period: string): Expectation[] => {
  const attorney = authority(`Attorney General of ${name}`, link)
  return [
    [id, 'refusal', 'copy', [...reasons, ...appeal, decidedIn(period)]],
    [id, 'part', 'copy', [...reasons, ...appeal, decidedIn(period)]],
    [id, 'appeal-upheld', 'copy', [explained, ...attorney]],
    [id, 'appeal-overturned', 'copy', [explained, /answer by 4 January 2027/]],
  ]
}

const table: Expectation[] = [
  ['eu-gdpr', 'refusal', 'copy', [...reasons, ...appeal, ...dsb, court]],
  ['eu-gdpr', 'part', 'copy', [...reasons, ...dsb, court]],
  ['eu-gdpr', 'appeal-upheld', 'copy', [explained, ...dsb, court]],
  [
    'uk-gdpr',
    'refusal',
    'copy',
    [...reasons, ...appeal, /complain to us.*same form.*link below.*within 30 days/, ...ico, court],
  ],
  ['uk-gdpr', 'part', 'copy', [...reasons, /complain to us/, ...ico, court]],
  ['uk-gdpr', 'appeal-received', 'copy', [/complaint to us, this letter acknowledges it/]],
  ['uk-gdpr', 'appeal-upheld', 'copy', [explained, ...ico, court]],
  [
    'ch-fadp',
    'refusal',
    'copy',
    [...reasons, ...authority('Federal Data Protection', 'https://www.edoeb.admin.ch'), court],
  ],
  [
    'us-ca',
    'acknowledgement',
    'copy',
    [/We have your request/, /reviews it, decides about each kind/, /How we check that it is you/, /4 January 2027/],
  ],
  [
    'us-ca',
    'refusal',
    'deletion',
    [
      /did not do what you asked/,
      ...reasons,
      /does not cover we delete/,
      /no other purpose/,
      record,
      /stop selling or sharing.*preferences/,
      ...cppa,
    ],
  ],
  ['us-ca', 'part', 'copy', [/a part of what you asked/, ...reasons, /does not cover we give you/, record, ...cppa]],
  ['us-ca', 'appeal-upheld', 'copy', [explained, ...cppa]],
  ...state(
    'us-va',
    'Virginia',
    'https://www.oag.state.va.us/consumer-protection/index.php/file-a-complaint',
    '60 days',
  ),
  ...state('us-co', 'Colorado', 'https://coag.gov/file-complaint/', '45 days'),
  ...state('us-ct', 'Connecticut', 'https://portal.ct.gov/ag/common/complaint-form-landing-page', '60 days'),
  ...state(
    'us-tx',
    'Texas',
    'https://www.texasattorneygeneral.gov/consumer-protection/file-consumer-complaint',
    '60 days',
  ),
  ...state('us-or', 'Oregon', 'https://justice.oregon.gov/consumercomplaints/', '45 days'),
  ...state('us-nj', 'New Jersey', 'https://www.njconsumeraffairs.gov/Pages/', '45 days'),
  ...state('us-ia', 'Iowa', 'https://www.iowaattorneygeneral.gov/for-consumers/', '60 days'),
  ...state('us-mn', 'Minnesota', 'https://www.ag.state.mn.us/Office/Complaint', '45 days'),
  ['us-co', 'appeal-overturned', 'copy', authority('Attorney General of Colorado', 'https://coag.gov')],
  ['us-co', 'extension', 'copy', [/until 15 February 2027/, /is complex/]],
  ['ca-pipeda', 'refusal', 'copy', [...reasons, ...opc, /by 5 June 2027/, kept]],
  ['ca-pipeda', 'deemed-refusal', 'copy', [/treats it as a refusal/, /4 December 2026/, ...opc, kept]],
  ['ca-pipeda', 'appeal-upheld', 'copy', [explained, ...opc, kept]],
  ['ca-pipeda', 'extension', 'copy', opc],
  ['ca-qc', 'refusal', 'copy', [...reasons, ...cai, /by 4 January 2027/, /help to understand/, kept]],
  ['ca-qc', 'deemed-refusal', 'copy', [/treats it as a refusal/, ...cai, kept]],
  [
    'br-lgpd',
    'acknowledgement',
    'copy',
    [/confirmation at once and in short: yes, we hold personal data/, /4 January 2027/],
  ],
  ['br-lgpd', 'refusal', 'copy', [...reasons, ...authority('Autoridade Nacional', 'https://www.gov.br/anpd')]],
  [
    'au-app',
    'refusal',
    'correction',
    [
      ...reasons,
      ...authority('Office of the Australian', 'https://www.oaic.gov.au/privacy/privacy-complaints'),
      /put a statement beside the data/,
    ],
  ],
  ['voluntary', 'refusal', 'copy', [...reasons, ...appeal, decidedIn('45 days'), record]],
  ['voluntary', 'acknowledgement', 'copy', [/We have your request/, /aim to answer by 30 December 2026/]],
]

describe('what a letter contains, by law', () => {
  it.each(table)('%s: %s of a %s', (id, notice, kind, wanted) => {
    const { subject, paragraphs } = noticeLetter(notice, id, kind)
    const text = [subject, ...paragraphs].join('\n')
    for (const words of wanted) expect(text).toMatch(words)
  })

  it('says what concerns one law only to those under it', () => {
    const text = (id: RegimeId, kind: RequestKind = 'copy') => noticeLetter('refusal', id, kind).paragraphs.join('\n')
    expect(text('us-va')).not.toMatch(
      /go to court|complain to us|stop selling|statement beside|stays as it is until none/,
    )
    expect(text('us-ca')).not.toMatch(/stop selling/)
    expect(text('au-app')).not.toMatch(/statement beside/)
    expect(text('ca-pipeda', 'deletion')).not.toMatch(/stays as it is until none/)
  })

  it('names each Attorney General’s own page for complaints where an appeal is denied', () => {
    for (const id of ['us-va', 'us-co', 'us-ct', 'us-tx', 'us-or', 'us-nj', 'us-ia', 'us-mn'] as const)
      expect(new URL(regimes[id].authority.url).pathname.length, id).toBeGreaterThan(1)
  })

  it('gives the extension’s fields as data', () => {
    expect(extensionFields(regimes['eu-gdpr'])).toEqual(['new-date', 'reasons'])
    expect(extensionFields(regimes['ca-pipeda'])).toEqual(['new-date', 'reasons', 'authority'])
    const told = noticeSentences('extension', { regime: regimes['ca-pipeda'], region: 'CA-ON', kind: 'copy' })
    expect(told.join()).toMatch(/priv\.gc\.ca/)
  })

  it('says within how many days where it does not know its own date', () => {
    const undated = { regime: regimes['us-va'], region: 'US-VA', kind: 'copy' } as const
    expect(noticeSentences('refusal', undated).join()).toContain('within 90 days of this letter')
  })
})
