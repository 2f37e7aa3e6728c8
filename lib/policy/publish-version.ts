import { eq, sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { policyVersions } from '#db/schema/policy.ts'
import { publishedState } from '#db/schema/site.ts'
import { transaction } from '#db/transaction.ts'
import { recordAudit } from '#lib/audit/record.ts'
import type { Staff, System } from '#lib/auth/actor.ts'
import { asDate, civilDate } from '#lib/calendar/civil-date.ts'
import { operator } from '#lib/operator.ts'
import { done, refused } from '#lib/outcome.ts'
import { placeholdersLeft } from './placeholders.ts'
import { promisesWithoutControl } from './promises.ts'
import { listVersions } from './queries.ts'
import { promisesOf } from './render.ts'
import { inForce } from './standing.ts'
import type { ChangeKind, PublishRefusal } from './vocabulary.ts'

type Publication = {
  id: string
  /** Null where the document does not say from when it applies: then it applies from its publication, and the pages say so. */
  effectiveOn: string | null
  summaryOfChanges: string | null
  changeKind: ChangeKind
  by: Staff<'policy:publish'> | System
  at: Date
  tx?: Transaction
}

/** `names` says which promises, or which places, stand in the way. */
export type PublishOutcome =
  | { ok: true; value: { number: number } }
  | { ok: false; refusal: PublishRefusal; names?: string[] }

async function lockDraft(tx: Transaction, id: string) {
  const [draft] = await tx.select().from(policyVersions).where(eq(policyVersions.id, id)).for('update')
  return draft
}

async function publish(tx: Transaction, publication: Publication): Promise<PublishOutcome> {
  const { id, effectiveOn, summaryOfChanges, changeKind, by, at } = publication
  // Publications wait for each other here, so that two of them cannot take the same number.
  await tx.select().from(publishedState).for('update')
  const draft = await lockDraft(tx, id)
  if (!draft) return refused('not-found')
  if (draft.publishedAt) return refused('already-published')
  const left = placeholdersLeft(draft.markdown)
  if (left.length > 0) return { ...refused('placeholder-left'), names: left }
  const unkept = promisesWithoutControl(promisesOf(draft.markdown))
  if (unkept.length > 0) return { ...refused('promise-without-control'), names: unkept }
  const versions = await listVersions(draft.document, at, tx)
  if (versions.find(({ standing }) => standing === 'in-force')?.sha256 === draft.sha256)
    return refused('same-as-in-force')
  const from = effectiveOn ? asDate(effectiveOn) : civilDate(at, operator.timeZone)
  const supersedes = inForce(versions, from, operator.timeZone)?.id

  const number = 1 + Math.max(0, ...versions.map((version) => version.number ?? 0))
  const publishedBy = by.kind === 'staff' ? by.staffId : null
  await tx
    .update(policyVersions)
    .set({ number, effectiveOn, summaryOfChanges, changeKind, supersedes, publishedAt: at, publishedBy })
    .where(eq(policyVersions.id, id))
  await tx.update(publishedState).set({ version: sql`${publishedState.version} + 1` })
  const detail = { document: draft.document, number, sha256: draft.sha256, effectiveOn, changeKind }
  await recordAudit(tx, { action: 'policy.published', by, reference: id, detail, at })
  return done({ number })
}

/** Publishes a draft: it gets its number, and the public pages show it within a second or so. */
export async function publishVersion(publication: Publication): Promise<PublishOutcome> {
  return publication.tx ? publish(publication.tx, publication) : transaction((tx) => publish(tx, publication))
}
