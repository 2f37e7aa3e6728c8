import { categories } from '#lib/data-map/vocabulary.ts'
import type { Letter } from './letter.ts'

export const accessGdpr: Letter = {
  words: `Ana Silva
Lindenallee 14, 10115 Berlin
ana@example.org

To the data protection officer

Request for access under Article 15 GDPR

Dear Sir or Madam,

I hereby ask for access under Art. 15(1) and (2) GDPR. Please confirm whether you process personal data about me. If you do, please send me a copy
of all of it under Art. 15(3), also of what you hold under a pseudonym, and tell me:

1. for what purposes you process it;
2. which categories of personal data are concerned;
3. to which recipients, by name, you have given or will give it, in particular in third countries or international organisations;
4. for how long you will store it or, if you cannot say, by what you decide that;
5. where you got it from, where not from me;
6. whether you make decisions about me by automated means, profiling included (Art. 22), and if so by what logic, how significant they are, and what
   follows from them for me;
7. with what safeguards (Art. 46) you send it to third countries, if you do.

Please also inform me of my rights to rectification, erasure, restriction and objection, and to complain to a supervisory authority.

I ask for an answer without undue delay and in any event within one month of receipt (Art. 12(3)), in a common electronic format. Should you not
answer, I will turn to the supervisory authority. To find me in your records, use the address above: it is the one of my account.

Kind regards
Ana Silva`,
  channel: 'email',
  receivedOn: '2026-11-02',
  region: 'DE',
  asked: [{ kind: 'copy', categories: [...categories] }],
  must: { regime: 'eu-gdpr', legalDue: '2026-12-02', targetDue: '2026-12-01', answerBy: 'mail' },
}
