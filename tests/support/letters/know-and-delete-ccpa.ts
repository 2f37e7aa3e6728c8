import { categories } from '#lib/data-map/vocabulary.ts'
import type { Letter } from './letter.ts'

export const knowAndDeleteCcpa: Letter = {
  words: `The Silva household
77 Canyon Drive, Los Angeles, CA 90001

Re: Requests to know and to delete under the California Consumer Privacy Act

To the privacy team:

I am a California resident, and I make these requests for myself, under Cal. Civ. Code sections 1798.100, 1798.105, 1798.110 and 1798.115.

First, tell me the categories and the specific pieces of personal information that you have collected about me, the sources, the business purposes,
and the third parties to whom you disclosed, sold or shared it. Include everything since January 1, 2022.

Second, after you have sent me that, delete the personal information you collected from me and direct your service providers to do the same.

Other people live at this address. Please send me only what is mine. My account is under ana@example.org, but write to me on paper at the address
above. Confirm receipt within 10 business days and answer within 45 calendar days as the law requires.

Ana Silva`,
  channel: 'post',
  receivedOn: '2026-11-02',
  region: 'US-CA',
  asked: [{ kind: 'copy', categories: [...categories], from: '2022-01-01' }, { kind: 'deletion' }],
  must: { regime: 'us-ca', legalDue: '2026-12-17', targetDue: '2026-12-16', answerBy: 'post' },
}
