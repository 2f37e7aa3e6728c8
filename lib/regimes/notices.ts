import type { Regime } from './regime.ts'
import type { RegimeId } from './vocabulary.ts'

/** The letters whose contents a law prescribes. */
export const noticeKinds = [
  'acknowledgement',
  'extension',
  'refusal',
  'part',
  'deemed-refusal',
  'appeal-received',
  'appeal-upheld',
  'appeal-overturned',
] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** What such a letter has to say. */
export const noticeFields = [
  'receipt',
  'when-answered',
  'how-processed',
  'verification',
  'confirmation',
  'new-date',
  'reasons',
  'complied',
  'rest',
  'appeal',
  'complaint-to-us',
  'complaint-acknowledged',
  'help',
  'statement-beside',
  'authority',
  'court',
  'data-kept',
  'record-kept',
  'opt-out-offer',
  'next-steps',
] as const
export type NoticeField = (typeof noticeFields)[number]

type Notices = Record<NoticeKind, readonly NoticeField[]>

/** What we tell everybody, whatever their law asks. */
const everybody: Notices = {
  acknowledgement: ['receipt', 'when-answered'],
  extension: ['new-date', 'reasons'],
  refusal: ['reasons', 'appeal', 'authority', 'record-kept'],
  part: ['reasons', 'appeal', 'authority'],
  'deemed-refusal': ['appeal', 'authority', 'record-kept'],
  'appeal-received': ['receipt', 'when-answered'],
  'appeal-upheld': ['reasons', 'authority'],
  'appeal-overturned': ['reasons', 'next-steps'],
}

function withMore(base: Notices, more: Partial<Notices>): Notices {
  const merged = noticeKinds.map((kind) => [kind, [...base[kind], ...(more[kind] ?? [])]])
  return Object.fromEntries(merged) as Notices
}

const inEvery = (fields: readonly NoticeField[], ...kinds: NoticeKind[]): Partial<Notices> =>
  Object.fromEntries(kinds.map((kind) => [kind, fields]))

// GDPR 12(4): reasons, the authority, a judicial remedy (77, 78, 79).
const gdpr = withMore(everybody, inEvery(['court'], 'refusal', 'part', 'deemed-refusal', 'appeal-upheld'))
// DPA 2018 s. 164A: first to us, by an electronic form, acknowledged within 30 days.
const unitedKingdom = withMore(gdpr, {
  'appeal-received': ['complaint-acknowledged'],
  ...inEvery(['complaint-to-us'], 'refusal', 'part', 'deemed-refusal'),
})
// FADP 26(4) for the reasons, 32 for the court.
const switzerland = gdpr
// 11 CCR §7021(a), §7022(e)–(g), §7023(f), §7024.
const california = withMore(everybody, {
  acknowledgement: ['how-processed', 'verification'],
  refusal: ['complied', 'rest', 'opt-out-offer'],
  part: ['complied', 'rest', 'record-kept', 'opt-out-offer'],
})
// Va. Code 59.1-577(C) and those after it. Colorado (6-1-1306(3)(c)) names the authority also where an appeal succeeds.
const virginiaModel = everybody
const colorado = withMore(everybody, inEvery(['authority'], 'appeal-overturned'))
// PIPEDA 8(4): the extension says that one may complain of it; 8(7) reasons and recourse; 8(8) the data stays.
const canada = withMore(everybody, {
  extension: ['authority'],
  ...inEvery(['data-kept'], 'refusal', 'part', 'deemed-refusal', 'appeal-upheld'),
})
// P-39.1 s. 34: help to understand a refusal; s. 36: the data stays.
const quebec = withMore(everybody, {
  'appeal-upheld': ['data-kept'],
  ...inEvery(['help', 'data-kept'], 'refusal', 'part'),
  'deemed-refusal': ['data-kept'],
})
// LGPD 19(I): a simplified confirmation at once.
const brazil = withMore(everybody, { acknowledgement: ['confirmation'] })
// APP 12.9 and 13.3; 13.4 for the statement.
const australia = withMore(everybody, inEvery(['statement-beside'], 'refusal', 'part', 'appeal-upheld'))

const own: Partial<Record<RegimeId, Notices>> = {
  'eu-gdpr': gdpr,
  'uk-gdpr': unitedKingdom,
  'ch-fadp': switzerland,
  'us-ca': california,
  'us-ca-optout': california,
  'us-co': colorado,
  'br-lgpd': brazil,
  'ca-pipeda': canada,
  'ca-qc': quebec,
  'au-app': australia,
}

/** Fields that concern one kind of request only. */
const onlyFor: Partial<Record<NoticeField, readonly string[]>> = {
  'opt-out-offer': ['deletion'],
  'statement-beside': ['correction'],
  'data-kept': ['copy'],
}

/** What a letter of that kind has to contain for a person under that law; `about` is the kind of their request. */
export function requiredFields(regime: Pick<Regime, 'id'>, notice: NoticeKind, about?: string): readonly NoticeField[] {
  const fields = (own[regime.id] ?? virginiaModel)[notice]
  return fields.filter((field) => !about || (onlyFor[field]?.includes(about) ?? true))
}

/** What a notice that we need longer has to contain. */
export const extensionFields = (regime: Pick<Regime, 'id'>): readonly NoticeField[] =>
  requiredFields(regime, 'extension')
