import type { Letter } from './letter.ts'

export const newAddress = '9 Right Road\nLeeds\nLS1 4AP\nUnited Kingdom'

/** The field is that of the account's mailing address. */
export const rectificationUk: Letter = {
  words: `Ana Silva
9 Right Road, Leeds LS1 4AP

26 October 2026

Rectification under Article 16 UK GDPR
Your reference: see below

Dear Sir or Madam,

you hold a wrong address for me. Please correct it without undue delay under Art. 16 UK GDPR:

  Old address:  4 Wrong Lane, Leeds LS1 1AA
  New address:  9 Right Road, Leeds LS1 4AP

My reason: I moved on 1 October, and your last invoice went to the old place. Please also tell those to whom you gave the old address (Art. 19), and
confirm to me by letter that it is done.

I remain, yours faithfully
Ana Silva`,
  channel: 'post',
  receivedOn: '2026-10-29',
  region: 'GB',
  asked: [
    { kind: 'correction', field: '', label: 'Mailing address', after: newAddress, reason: 'I moved on 1 October.' },
  ],
  must: { regime: 'uk-gdpr', legalDue: '2026-11-30', targetDue: '2026-11-27', answerBy: 'post' },
}
