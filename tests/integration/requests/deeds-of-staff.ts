import { readFileSync } from 'node:fs'
import { glob } from 'node:fs/promises'

/** Deeds of staff on a request that shape no answer, and why; the others refuse whoever the request is about. */
export const decidesNothing: Record<string, string> = {
  'appeals/record-appeal': 'writes down an appeal that came on paper; somebody else decides it',
  'children/close-report': 'answers a report that found no account: no request is decided',
  'fulfilment/retry-copy': 'starts again what others have decided',
  'letters/record-copy-dispatch': 'writes down that a printed copy has left',
  'letters/record-dispatch': 'writes down that a printed letter has left',
  'letters/record-return': 'writes down that paper came back',
  'letters/record-told-by-phone': 'writes down that a letter was read out',
  'letters/send-again': 'sends the same letter once more',
  'representatives/enter-represented': 'writes down a letter or a call; others accept the proof that came with it',
  'representatives/link-represented': 'finds an account; whoever is found is asked, and others accept the proof',
  'representatives/open-proof':
    'opens nothing to whoever it concerns (tests/integration/requests/representing.test.ts)',
  'representatives/record-proof':
    'tested with those who act for others (tests/integration/requests/representing.test.ts)',
  'requests/answer-asked': 'writes down what the person answered; the review goes on with others',
  'requests/join-letter': 'puts a letter that came to the open request',
  'requests/open-facts': 'reads, with a trace; whether they match is recorded by `record-facts-matched`',
  'requests/recall-decision': 'only for those who took the decision, and none of them is the person',
  'teamwork/assign-request': 'says on whose desk it lies; that desk has the same deeds',
  'teamwork/strike-note': 'one’s own note stays to be read',
  'teamwork/write-note': 'a note to colleagues, with its author',
  'threads/answer-message': 'writes to the person; nothing of the request changes',
}

/** Every file of lib that holds a request for a member of staff. */
export async function deedsOfStaff(): Promise<string[]> {
  const found: string[] = []
  for await (const file of glob('lib/*/*.ts')) {
    if (file.endsWith('.test.ts')) continue
    const text = readFileSync(file, 'utf8')
    const holds = /\b(lockByReference|lockForStaff|lockRequest|lockLetter|takePending)\(/.test(text)
    const ofStaff = text.includes('Staff<')
    if (holds && ofStaff) found.push(file.slice('lib/'.length, -'.ts'.length))
  }
  return found.filter((file) => !building.has(file)).sort()
}
/** What the deeds are built of. */
const building = new Set(['requests/advance', 'letters/find-letter'])
