import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { eq } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { requests } from '#db/schema/requests.ts'
import { askForNewAddress } from '#lib/accounts/ask-for-new-address.ts'
import { askForSignIn } from '#lib/auth/ask-for-proof.ts'
import { freshSubjectOf, staffOf, subjectOf, systemOf } from '#lib/auth/gate.ts'
import { now } from '#lib/calendar/now.ts'
import { confirmReport } from '#lib/children/confirm-report.ts'
import { submitReport } from '#lib/children/submit-report.ts'
import { categories } from '#lib/data-map/vocabulary.ts'
import { importVersion } from '#lib/policy/import-version.ts'
import { operatorFacts } from '#lib/policy/operator-facts.ts'
import { answerQuestion } from '#lib/questions/answer-question.ts'
import { askQuestion } from '#lib/questions/ask-question.ts'
import { submitQuestion } from '#lib/questions/submit-question.ts'
import { assignRequest } from '#lib/teamwork/assign-request.ts'
import { listNotes } from '#lib/teamwork/queries.ts'
import { strikeNote } from '#lib/teamwork/strike-note.ts'
import { writeNote } from '#lib/teamwork/write-note.ts'
import { answerMessage } from '#lib/threads/answer-message.ts'
import type { Site } from '#tests/support/journey-site.ts'
import { letIn, newPerson, newStaff, type Person, type StaffMember } from '#tests/support/people.ts'
import { newEnteredLetter, newEntry } from '#tests/support/people-entries.ts'
import { newBounced, newLeft, newLetter } from '#tests/support/people-letters.ts'
import { lostMailboxes } from '#tests/support/people-lost.ts'
import { newAskedFor } from '#tests/support/people-representing.ts'
import { becomes, decided, newDraft, newRequest } from '#tests/support/people-requests.ts'
import type { World } from './world.ts'
import { requestsOf } from './world-of-requests.ts'

async function requestOf(reference: string): Promise<{ id: string }> {
  const [found] = await db().select({ id: requests.id }).from(requests).where(eq(requests.reference, reference))
  return found ?? { id: '' }
}

/** A letter of each kind that leads to a page of its own. */
async function linksOf({ inbox }: Site, { ana, bo }: Pick<World, 'ana' | 'bo'>, sessionId: string) {
  const at = await now()
  const by = freshSubjectOf(subjectOf(ana.subjectId, sessionId), 'passkey')
  const next = `next.${ana.email}`
  await askForNewAddress({ by, address: next, client: '127.0.0.1', at })
  await askForSignIn({ address: ana.email, client: '127.0.0.1', at })
  const pathIn = async (address: string, subject: RegExp) => (await inbox.next(address, subject)).paths[0] ?? ''
  return {
    notMeLink: await pathIn(bo.email, /was it you/),
    signInLink: await pathIn(ana.email, /^Sign in/),
    addressLink: await pathIn(next, /./),
  }
}

/** A letter to print, one that came back, one that has left, and a copy that is answered on paper. */
async function lettersTo(site: Site, cy: Person, dee: StaffMember) {
  const onPaper = await newRequest(cy, { kind: 'copy', categories: ['contact-details'] })
  await site.sql`update requests set answer_by = 'post' where reference = ${onPaper}`
  await decided(onPaper, dee, ['contact-details'])
  await becomes(onPaper, 'ready')
  const toPrint = await newLetter(site, cy, onPaper, 'post')
  const left = await newLeft(site, cy, onPaper, dee)
  return { onPaper, toPrint, left, bounced: await newBounced(site, cy, onPaper) }
}

async function policyDraft(): Promise<string> {
  const bytes = Buffer.concat([readFileSync('content/policy.md'), Buffer.from('\n## One more section\n\nIts text.\n')])
  const file = { fileName: 'policy.md', bytes, facts: operatorFacts(), by: systemOf('journeys'), at: await now() }
  const draft = await importVersion(file)
  if (!draft.ok) throw new Error(draft.refusal)
  return draft.value.id
}

/** A question that waits, one with an answer, a report that looks for its account, and two letters that wait to be opened. */
async function askedThings({ inbox, sql }: Site, ana: Person, dee: StaffMember, kept: string): Promise<World['asked']> {
  const at = await now()
  const by = subjectOf(ana.subjectId, null)
  const ask = async (body: string) => {
    const outcome = await askQuestion({ body, by, at })
    if (!outcome.ok) throw new Error(outcome.refusal)
    return outcome.value.reference
  }
  const [question, answered] = [await ask('Why do you keep invoices for so long?'), await ask('Who gets my address?')]
  await answerQuestion({ by: staffOf(dee.staffId), reference: answered, body: 'Only the mail provider.', at })
  const address = `guest.${ana.email}`
  const visitor = { address, client: '127.0.0.1', at }
  await submitQuestion({ ...visitor, name: '', body: 'May I ask?' })
  await submitReport({ ...visitor, role: 'parent', named: ana.name })
  const linkIn = async (subject: RegExp) => (await inbox.next(address, subject)).paths[0] ?? ''
  const links = { confirmQuestion: await linkIn(/your question/), confirmReport: await linkIn(/your report/) }
  const reportOf = async (named: string, after: number) => {
    await submitReport({ ...visitor, role: 'other', named })
    const mailed = (await inbox.next(address, /^Confirm your report/, after)).paths[0] ?? ''
    const made = await confirmReport({ token: mailed.split('/').at(-1) ?? '', at })
    if (!made.ok) throw new Error(made.refusal)
    return made.value.reference
  }
  const report = await reportOf('Nobody by this name', 1)
  const reportedAgain = await reportOf('Nobody else', 2)
  await sql`update child_reports set named = null, kept_in = (select id from requests where reference = ${kept})
    where reference = ${reportedAgain}`
  return { question, answered, report, reportedAgain, ...links }
}

/** A request that went through two hands, with a note that was struck through. */
async function workOn(reference: string, dee: StaffMember, eli: StaffMember): Promise<void> {
  const [by, at] = [staffOf<'requests:decide'>(dee.staffId), await now()]
  await assignRequest({ by, reference, to: dee.staffId, seen: 0, at })
  await assignRequest({ by, reference, to: eli.staffId, seen: 1, note: 'The purchases come next.', at })
  await assignRequest({ by: staffOf(eli.staffId), reference, to: dee.staffId, seen: 2, note: 'They are done.', at })
  await writeNote({ by, reference, body: 'He rang this morning.', at })
  const [note] = await listNotes(by, await requestOf(reference))
  await strikeNote({ by, reference, noteId: note?.id ?? '', reason: 'It was another one.', at })
}

/** One of everything that pages show, and Ana's browser signed in with a fresh proof. */
export async function makeWorld(page: Page, site: Site): Promise<World> {
  const [ana, bo] = [await newPerson('Ana'), await newPerson('Bo')]
  const [dee, eli] = [await newStaff('Dee', 'reviewer', 'publisher', 'support'), await newStaff('Eli', 'approver')]
  const requests = await requestsOf(ana, dee, eli)
  const heldBack = await newRequest(bo, { kind: 'copy', categories: [...categories] }, 'mail-code')
  const body = 'Dear customer, is it this account that you mean?'
  await answerMessage({ by: staffOf(dee.staffId), reference: heldBack, body, at: await now() })
  await workOn(heldBack, dee, eli)
  const [written] = await site.sql<{ id: string }[]>`
    select m.id from thread_messages m join threads t on t.id = m.thread_id where t.reference = ${heldBack}`
  const sessionId = await letIn(page, site, ana, 'passkey')
  const passkey = randomUUID()
  await site.sql`insert into passkeys (id, subject_id, credential_id, public_key, counter, transports, name, added_at)
    values (${passkey}, ${ana.subjectId}, ${passkey}, 'none', 0, '{}', 'My laptop', now())`
  const [card] = await site.sql<{ id: string }[]>`select id from cards where subject_id = ${ana.subjectId}`
  const draft = await newDraft(ana, { kind: 'copy', categories: ['purchases'] })
  const asked = await askedThings(site, ana, dee, requests.declined)
  const cleo = await newPerson('Bo')
  const represented = await newAskedFor(site, bo)
  const letter = await newEnteredLetter(dee, cleo)
  const links = await linksOf(site, { ana, bo }, sessionId)
  return {
    ana,
    bo,
    dee,
    heldBack,
    message: written?.id ?? '',
    card: card?.id ?? '',
    passkey,
    draft,
    entry: await newEntry(dee, ana),
    entryForAnother: await newEntry(dee, ana, 'agent'),
    letter,
    represented: represented.reference,
    permissionLink: represented.link,
    claimedLink: (await site.inbox.next(cleo.email, /was it you/)).paths[0] ?? '',
    policyDraft: await policyDraft(),
    requests,
    asked,
    lost: await lostMailboxes(site, ana, cleo, dee, eli),
    ...(await lettersTo(site, await newPerson('Bo'), dee)),
    ...links,
  }
}
