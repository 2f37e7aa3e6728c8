import { and, eq, like } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { appeals } from '#db/schema/appeals.ts'
import { outbox } from '#db/schema/records.ts'
import { saveAppealDraft } from '#lib/appeals/save-appeal-draft.ts'
import { submitAppeal } from '#lib/appeals/submit-appeal.ts'
import { unseal } from '#lib/sealing/seal.ts'
import { ask, at, decidedBy, declined, type HolderOfTest, type newMember, rowOf } from './asking.ts'

type Member = Awaited<ReturnType<typeof newMember>>

export const daysLater = (days: number, from = at) => new Date(from.getTime() + days * 86_400_000)
export const why = 'We looked at every record again, and the first decision read the law too widely.'
const objection = { kind: 'objection', purpose: 'improvement', reason: 'I do not want it' } as const

/** A request that this member of staff has declined, and somebody whom no test knows as the second person. */
export async function declinedBy(member: Member, holder: HolderOfTest, when = at): Promise<string> {
  const reference = await ask(holder, objection, holder.byPasskey, when)
  await decidedBy(member, reference, { all: declined }, { when })
  return reference
}

/** What the pages keep before an appeal is sent. */
export async function typedAppeal(holder: HolderOfTest, reference: string, when: Date) {
  const by = holder.subject
  await saveAppealDraft({ reference, answer: { about: 'decision' }, by, at: when })
  return saveAppealDraft({ reference, answer: { text: 'You confuse me with somebody.' }, by, at: when })
}

/** An appeal as the pages make it. */
export async function appeal(holder: HolderOfTest, reference: string, when = daysLater(1)) {
  const saved = await typedAppeal(holder, reference, when)
  return saved.ok ? submitAppeal({ reference, by: holder.subject, at: when }) : saved
}

export async function appealsOf(reference: string) {
  const { id } = await rowOf(reference)
  return db().select().from(appeals).where(eq(appeals.requestId, id)).orderBy(appeals.receivedAt)
}

/** The letters about a request whose key ends so, as they were written. */
export async function lettersOf(reference: string, ending: string): Promise<{ subject: string; text: string }[]> {
  const rows = await db()
    .select()
    .from(outbox)
    .where(and(eq(outbox.reference, reference), like(outbox.key, `%${ending}`)))
    .orderBy(outbox.createdAt)
  return rows.flatMap((row) =>
    row.message ? [JSON.parse(unseal({ table: 'outbox', column: 'message', row: row.id }, row.message))] : [],
  )
}
