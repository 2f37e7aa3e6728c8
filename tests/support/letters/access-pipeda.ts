import { categories } from '#lib/data-map/vocabulary.ts'
import type { Letter } from './letter.ts'

export const accessPipeda: Letter = {
  words: `Dear people at Flix,

my grandson says you might have my name in your computer because of the film he ordered when he stayed with us last winter. I dont have an e-mail.
Could you please write back and tell me what you have got on me and who you told it to. The lady at the library says there is a law for this, its
called PIPEDA, and that you have thirty days and must not charge me much for it.

I am at 31 Mill Street, Elora, Ontario, Canada, N0B 1S0. My name is spelled with two r.

thank you kindly,
Berrta Holm`,
  channel: 'post',
  receivedOn: '2026-10-26',
  region: 'CA-ON',
  asked: [{ kind: 'copy', categories: [...categories] }],
  must: { regime: 'ca-pipeda', legalDue: '2026-11-25', targetDue: '2026-11-24', answerBy: 'post' },
}
