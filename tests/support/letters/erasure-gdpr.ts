import type { Letter } from './letter.ts'

export const erasureGdpr: Letter = {
  words: `Ana Silva
8 rue des Tanneurs, 69001 Lyon
my account: ana@example.org

Lyon, 27 October 2026

Request to erase personal data under Article 17 GDPR

To whom it may concern,

please erase all personal data about me as Art. 4(1) GDPR defines it, without undue delay (Art. 17(1)). I believe that the requirements are met.

If I have ever given consent to the processing of my data (Art. 6(1)(a) or Art. 9(2)(a) GDPR), I herewith withdraw it for the future.

In addition I object to the processing of my data under Art. 21 GDPR, in particular to its use to develop and improve your products, and I ask you
to restrict nothing in the meantime but to decide on both at once.

If you have given my data to others, you must tell each recipient of the erasure, and me who they are (Art. 19). Please confirm in writing that you
have erased the data. If you keep a part of it, name the part, the reason in law and until when.

My request covers all other accounts you may run under this address. You have one month (Art. 12(3)).

Yours faithfully
Ana Silva`,
  channel: 'post',
  receivedOn: '2026-10-30',
  region: 'FR',
  asked: [{ kind: 'deletion' }, { kind: 'objection', purpose: 'improvement', reason: 'Art. 21 GDPR' }],
  must: { regime: 'eu-gdpr', legalDue: '2026-11-30', targetDue: '2026-11-27', answerBy: 'mail' },
}
