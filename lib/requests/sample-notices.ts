import { appealOverturnedLetter, appealReceivedLetter, appealUpheldLetter } from '#lib/appeals/letters.ts'
import type { LetterParts } from '#lib/notices/letter.ts'
import type { NoticeKind } from '#lib/regimes/notices.ts'
import { regimes } from '#lib/regimes/regimes.ts'
import type { RegimeId } from '#lib/regimes/vocabulary.ts'
import { decidedLetter, declinedLetter } from '#lib/requests/decision-letters.ts'
import { deemedRefusedLetter } from '#lib/requests/deemed-refusal-letter.ts'
import { extendedLetter } from '#lib/requests/extension-letter.ts'
import { receivedLetter } from '#lib/requests/letters.ts'
import { pageOfPerson } from '#lib/requests/page-of-person.ts'
import type { RequestKind } from '#lib/requests/vocabulary.ts'

const facts = 'You asked for the same data on 2 and 5 November, and nothing changed in between.'
export const explanation = 'Somebody else read every line again and found the reason to be right.'

const regionOf: Partial<Record<RegimeId, string>> = {
  'eu-gdpr': 'DE',
  'uk-gdpr': 'GB',
  'ca-pipeda': 'CA-ON',
  'ca-qc': 'CA-QC',
  'ch-fadp': 'CH',
  'br-lgpd': 'BR',
  'au-app': 'AU',
}

/** The letter of that kind that a person under that law gets. */
export function noticeLetter(notice: NoticeKind, id: RegimeId, kind: RequestKind): LetterParts {
  const regime = regimes[id]
  const region = regionOf[id] ?? id.toUpperCase()
  const page = pageOfPerson({ holdsAccount: true }, 'PR-2345678ABC')
  const of = { firstName: 'Ana', reference: 'PR-2345678ABC', kind, regime, region, ...page, on: '2026-12-05' }
  const decline = {
    category: 'all',
    reason: 'unreasonably-repetitive',
    ground: 'Art. 12(5)',
    explanation: facts,
    leftOut: null,
  } as const
  const declined = { ...decline, outcome: 'declined' } as const
  const granted = {
    category: 'purchases',
    outcome: 'granted',
    reason: null,
    ground: null,
    explanation: null,
    leftOut: null,
  } as const
  const dates = { targetDue: '2026-12-30', legalDue: '2027-01-04', undoUntil: null }
  switch (notice) {
    case 'acknowledgement':
      return receivedLetter({ ...of, ...dates, law: { regime, region }, holdsData: true })
    case 'refusal':
      return declinedLetter({ ...of, decisions: [declined] })
    case 'part':
      return decidedLetter({ ...of, decisions: [granted, declined], undoUntil: null, opensAt: null })
    case 'deemed-refusal':
      return deemedRefusedLetter({ ...of, legalDue: '2026-12-04' })
    case 'extension':
      return extendedLetter({ ...of, dueBefore: '2027-01-04', due: '2027-02-15', reason: 'complexity', facts })
    case 'appeal-received':
      return appealReceivedLetter({ ...of, dueOn: '2027-01-04', lateSince: null })
    case 'appeal-upheld':
      return appealUpheldLetter({ ...of, explanation })
    case 'appeal-overturned':
      return appealOverturnedLetter({ ...of, explanation, dueOn: '2027-01-04' })
  }
}
