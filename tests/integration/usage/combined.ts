import { freshSubjectOf, subjectOf, systemOf } from '#lib/auth/gate.ts'
import { carryOut } from '#lib/fulfilment/carry-out.ts'
import { downloadCopy } from '#lib/fulfilment/open-copy.ts'
import { previewErasure } from '#lib/fulfilment/preview.ts'
import { asOwner } from '#tests/support/database.ts'
import { somebody } from '../auth/people.ts'
import { decidedRequest } from '../fulfilment/decided-request.ts'
import { unzipped } from '../fulfilment/unzipped.ts'

export type Somebody = { subjectId: string; email: string }

export const at = new Date()
export const device = 'device-of-ana-1'

/** Two people whom nothing is combined with, and no event of anybody. */
export async function twoPeople(): Promise<{ ana: Somebody; bo: Somebody }> {
  await asOwner()`delete from usage_events`
  await asOwner()`delete from rate_limits`
  return { ana: await somebody(at), bo: await somebody(at) }
}

export const linkedTo = async ({ subjectId }: Somebody) =>
  (await asOwner()`select 1 from usage_events where subject_id = ${subjectId}`).length

export const trailOf = (action: string) =>
  asOwner()`select * from audit_events where action = ${action} order by at desc, id`

/** Everything in a copy of this person's data, as one text; the request has ended afterwards. */
export async function copyOf({ subjectId }: Somebody): Promise<string> {
  const { id, reference } = await decidedRequest({ subjectId, at })
  await carryOut({ requestId: id, by: systemOf('test'), at })
  const opened = await downloadCopy(freshSubjectOf(subjectOf(subjectId, null), 'passkey'), { reference, at })
  if (!opened.ok) throw new Error(opened.refusal)
  const files = await unzipped(opened.value.stream)
  await asOwner()`update requests set state = 'done', ended_at = now() where id = ${id}`
  return [...files.values()].join('\n')
}

/** What a deletion would do with this person's use of products. */
export const usageLineOf = async ({ subjectId }: Somebody) =>
  (await previewErasure(subjectOf(subjectId, null), at)).lines.find(({ title }) => title === 'Where a product was used')
