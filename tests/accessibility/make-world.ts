import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { askForNewAddress } from '#lib/accounts/ask-for-new-address.ts'
import { askForSignIn } from '#lib/auth/ask-for-proof.ts'
import { freshSubjectOf, staffOf, subjectOf, systemOf } from '#lib/auth/gate.ts'
import { now } from '#lib/calendar/now.ts'
import { categories } from '#lib/data-map/vocabulary.ts'
import { importVersion } from '#lib/policy/import-version.ts'
import { operatorFacts } from '#lib/policy/operator-facts.ts'
import { listCorrectableOf } from '#lib/requests/correction.ts'
import { makeFollowLink } from '#lib/requests/follow-link.ts'
import { answerMessage } from '#lib/threads/answer-message.ts'
import type { Site } from '#tests/support/journey-site.ts'
import { letIn, newPerson, newStaff, type Person, type StaffMember } from '#tests/support/people.ts'
import {
  approved,
  becomes,
  decided,
  newDraft,
  newRequest,
  proposedOnly,
  waived,
} from '#tests/support/people-requests.ts'
import type { World } from './page-list.ts'

/** One deletion that left most of it, and then one that can still be undone. */
async function deletions(ana: Person, dee: StaffMember, eli: StaffMember) {
  const partlyErased = await newRequest(ana, { kind: 'deletion' })
  const rest = categories.filter((category) => category !== 'log-files')
  await decided(partlyErased, dee, ['log-files'], rest)
  await approved(partlyErased, eli)
  await waived(partlyErased, ana)
  await becomes(partlyErased, 'partly-done')
  const waiting = await newRequest(ana, { kind: 'deletion' })
  await decided(waiting, dee, [...categories])
  await approved(waiting, eli)
  return { partlyErased, waiting }
}

async function correction(ana: Person, dee: StaffMember): Promise<string> {
  const [known] = await listCorrectableOf(subjectOf(ana.subjectId, null))
  if (!known) throw new Error('nothing can be corrected')
  const { field, label } = known
  const reference = await newRequest(ana, {
    kind: 'correction',
    field,
    label,
    after: 'As it should be',
    reason: 'It was wrong.',
  })
  await decided(reference, dee, ['all'])
  await becomes(reference, 'done')
  return reference
}

async function requestsOf(ana: Person, dee: StaffMember, eli: StaffMember): Promise<World['requests']> {
  const received = await newRequest(ana, { kind: 'restriction', ground: 'unlawful', reason: 'Keep it, please.' })
  const few = ['contact-details', 'purchases', 'messages'] as const // to be looked at in seconds
  const ready = await newRequest(ana, { kind: 'copy', categories: [...few] })
  await decided(ready, dee, [...few])
  const declined = await newRequest(ana, { kind: 'objection', purpose: 'improvement', reason: 'I do not want it.' })
  await decided(declined, dee, [], ['all'])
  await approved(declined, eli)
  const proposed = await newRequest(ana, {
    kind: 'restriction',
    ground: 'needed-for-claims',
    reason: 'I need it for a claim.',
  })
  await proposedOnly(proposed, dee, ['all'])
  const corrected = await correction(ana, dee)
  await becomes(ready, 'ready')
  return { received, proposed, ready, declined, corrected, ...(await deletions(ana, dee, eli)) }
}

/** A letter of each kind that leads to a page of its own. */
async function linksOf({ inbox }: Site, { ana, bo }: Pick<World, 'ana' | 'bo'>, sessionId: string, reference: string) {
  const at = await now()
  const by = freshSubjectOf(subjectOf(ana.subjectId, sessionId), 'passkey')
  const next = `next.${ana.email}`
  await askForNewAddress({ by, address: next, client: '127.0.0.1', at })
  await askForSignIn({ address: ana.email, client: '127.0.0.1', at })
  const followed = await makeFollowLink({ reference, address: ana.email, at })
  const pathIn = async (address: string, subject: RegExp) => (await inbox.next(address, subject)).paths[0] ?? ''
  return {
    notMeLink: await pathIn(bo.email, /was it you/),
    signInLink: await pathIn(ana.email, /^Sign in/),
    addressLink: await pathIn(next, /./),
    followLink: `/requests/follow/${followed}`,
  }
}

async function policyDraft(): Promise<string> {
  const bytes = Buffer.concat([readFileSync('content/policy.md'), Buffer.from('\n## One more section\n\nIts text.\n')])
  const file = { fileName: 'policy.md', bytes, facts: operatorFacts(), by: systemOf('journeys'), at: await now() }
  const draft = await importVersion(file)
  if (!draft.ok) throw new Error(draft.refusal)
  return draft.value.id
}

/** One of everything that pages show, and Ana's browser signed in with a fresh proof. */
export async function makeWorld(page: Page, site: Site): Promise<World> {
  const [ana, bo] = [await newPerson('Ana'), await newPerson('Bo')]
  const [dee, eli] = [await newStaff('Dee', 'reviewer', 'publisher', 'support'), await newStaff('Eli', 'approver')]
  const requests = await requestsOf(ana, dee, eli)
  const heldBack = await newRequest(bo, { kind: 'copy', categories: [...categories] }, 'mail-code')
  const body = 'Dear customer, is it this account that you mean?'
  await answerMessage({ by: staffOf(dee.staffId), reference: heldBack, body, at: await now() })
  const [written] = await site.sql<{ id: string }[]>`
    select m.id from thread_messages m join threads t on t.id = m.thread_id where t.reference = ${heldBack}`
  const sessionId = await letIn(page, site, ana, 'passkey')
  const passkey = randomUUID()
  await site.sql`insert into passkeys (id, subject_id, credential_id, public_key, counter, transports, name, added_at)
    values (${passkey}, ${ana.subjectId}, ${passkey}, 'none', 0, '{}', 'My laptop', now())`
  const [card] = await site.sql<{ id: string }[]>`select id from cards where subject_id = ${ana.subjectId}`
  const draft = await newDraft(ana, { kind: 'copy', categories: ['purchases'] })
  const links = await linksOf(site, { ana, bo }, sessionId, requests.partlyErased)
  return {
    ana,
    bo,
    dee,
    heldBack,
    message: written?.id ?? '',
    card: card?.id ?? '',
    passkey,
    draft,
    policyDraft: await policyDraft(),
    requests,
    ...links,
  }
}
