import { staffOf, subjectOf } from '#lib/auth/gate.ts'
import { now } from '#lib/calendar/now.ts'
import { categories } from '#lib/data-map/vocabulary.ts'
import { askIdentity } from '#lib/requests/ask-identity.ts'
import { listCorrectableOf } from '#lib/requests/correction.ts'
import { isRegionField } from '#lib/requests/correction-values.ts'
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
import type { World } from './world.ts'

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

/** Of the nth thing of hers that takes free words, so that no two join. */
async function correction(ana: Person, nth: number): Promise<string> {
  const all = await listCorrectableOf(subjectOf(ana.subjectId, null))
  const found = all.filter(({ field }) => !isRegionField(field))[nth]
  if (!found) throw new Error('too little can be corrected')
  const { field, label } = found
  return newRequest(ana, { kind: 'correction', field, label, after: 'As it should be', reason: 'It was wrong.' })
}

/** A request of Ana's in each state that pages show. */
export async function requestsOf(ana: Person, dee: StaffMember, eli: StaffMember): Promise<World['requests']> {
  const few = ['contact-details', 'purchases', 'messages'] as const // to be looked at in seconds
  const ready = await newRequest(ana, { kind: 'copy', categories: [...few] })
  await decided(ready, dee, [...few])
  const declined = await newRequest(ana, { kind: 'objection', purpose: 'improvement', reason: 'I do not want it.' })
  await decided(declined, dee, [], ['all'])
  await approved(declined, eli)
  await beginsAppeal(declined, ana)
  const refused = await newRequest(ana, { kind: 'objection', purpose: 'site-administration', reason: 'Not so.' })
  await decided(refused, dee, [], ['all'])
  await approved(refused, eli)
  await appealed(refused, ana)
  const proposed = await newRequest(ana, {
    kind: 'restriction',
    ground: 'needed-for-claims',
    reason: 'I need it for a claim.',
  })
  await proposedOnly(proposed, dee, ['all'])
  const corrected = await correction(ana, 0)
  await decided(corrected, dee, ['all'])
  await becomes(corrected, 'done')
  const asked = await newRequest(ana, { kind: 'objection', purpose: 'security', reason: 'I do not want it.' })
  const ways = ['mailed-code', 'facts'] as const
  const doubt = { by: staffOf<'requests:decide'>(dee.staffId), reference: asked, ways, body: 'Is it you?' }
  await askIdentity({ ...doubt, at: await now() })
  await becomes(ready, 'ready')
  const erased = await deletions(ana, dee, eli)
  const received = await correction(ana, 1) // last: a deletion waits for a correction that is open
  return { received, corrected, proposed, ready, declined, appealed: refused, asked, ...erased }
}
