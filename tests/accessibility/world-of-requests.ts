import { staffOf, subjectOf } from '#lib/auth/gate.ts'
import { now } from '#lib/calendar/now.ts'
import { categories } from '#lib/data-map/vocabulary.ts'
import { askIdentity } from '#lib/requests/ask-identity.ts'
import { listCorrectableOf } from '#lib/requests/correction.ts'
import type { Person, StaffMember } from '#tests/support/people.ts'
import {
  appealed,
  approved,
  becomes,
  beginsAppeal,
  decided,
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

/** A request of Ana's in each state that pages show. */
export async function requestsOf(ana: Person, dee: StaffMember, eli: StaffMember): Promise<World['requests']> {
  const received = await newRequest(ana, { kind: 'restriction', ground: 'unlawful', reason: 'Keep it, please.' })
  const few = ['contact-details', 'purchases', 'messages'] as const // to be looked at in seconds
  const ready = await newRequest(ana, { kind: 'copy', categories: [...few] })
  await decided(ready, dee, [...few])
  const declined = await newRequest(ana, { kind: 'objection', purpose: 'improvement', reason: 'I do not want it.' })
  await decided(declined, dee, [], ['all'])
  await approved(declined, eli)
  await beginsAppeal(declined, ana)
  const refused = await newRequest(ana, { kind: 'restriction', ground: 'accuracy-contested', reason: 'It is wrong.' })
  await decided(refused, dee, [], ['all'])
  await approved(refused, eli)
  await appealed(refused, ana)
  const proposed = await newRequest(ana, {
    kind: 'restriction',
    ground: 'needed-for-claims',
    reason: 'I need it for a claim.',
  })
  await proposedOnly(proposed, dee, ['all'])
  const corrected = await correction(ana, dee)
  const asked = await newRequest(ana, { kind: 'objection', purpose: 'security', reason: 'I do not want it.' })
  const ways = ['mailed-code', 'facts'] as const
  const doubt = { by: staffOf<'requests:decide'>(dee.staffId), reference: asked, ways, body: 'Is it you?' }
  await askIdentity({ ...doubt, at: await now() })
  await becomes(ready, 'ready')
  const erased = await deletions(ana, dee, eli)
  return { received, proposed, ready, declined, appealed: refused, corrected, asked, ...erased }
}
