import { and, eq } from 'drizzle-orm'
import { accounts } from '#db/schema/people.ts'
import { outbox } from '#db/schema/records.ts'
import { requests } from '#db/schema/requests.ts'
import { transaction } from '#db/transaction.ts'
import { findReach } from '#lib/accounts/reach.ts'
import { recordAudit } from '#lib/audit/record.ts'
import type { Staff } from '#lib/auth/actor.ts'
import { unsealMaybe } from '#lib/sealing/seal.ts'
import { openMessage } from './find-letter.ts'
import { cameBack, waitsForPrint } from './standing.ts'

type Opening = { id: string; by: Staff<'letters:dispatch'>; at: Date }

/** A letter to print, with its address. Reading it leaves a trace before anything is shown. */
export async function openLetterToPrint({ id, by, at }: Opening) {
  return transaction(async (tx) => {
    const [row] = await tx
      .select()
      .from(outbox)
      .where(and(eq(outbox.id, id), waitsForPrint))
    const message = row && openMessage(row)
    if (!row || !message) return null
    const about = {
      ...(row.subjectId ? { about: row.subjectId } : {}),
      ...(row.reference ? { reference: row.reference } : {}),
    }
    await recordAudit(tx, { ...about, action: 'letter.opened', by, at })
    return { id, reference: row.reference, writtenAt: row.createdAt, message }
  })
}

/** A letter that came back: why, whose it is, and which other ways to the person are known. */
export async function openBounced({ id, by, at }: Opening) {
  return transaction(async (tx) => {
    const [row] = await tx
      .select()
      .from(outbox)
      .where(and(eq(outbox.id, id), cameBack))
    if (!row) return null
    const { subjectId, reference } = row
    const [request] = reference ? await tx.select().from(requests).where(eq(requests.reference, reference)) : []
    const reach = subjectId ? await findReach(tx, subjectId) : null
    const [account] = subjectId
      ? await tx.select({ phone: accounts.phone }).from(accounts).where(eq(accounts.subjectId, subjectId))
      : []
    const phone = subjectId
      ? unsealMaybe({ table: 'accounts', column: 'phone', row: subjectId }, account?.phone ?? null)
      : null
    const about = { ...(subjectId ? { about: subjectId } : {}), ...(reference ? { reference } : {}) }
    await recordAudit(tx, { ...about, action: 'letter.bounce-opened', by, at })
    const { subjectLine, bouncedAt, bounceCode, bounceAnsweredAt, createdAt } = row
    const facts = { id, reference, subjectLine, bouncedAt, bounceCode, bounceAnsweredAt, createdAt }
    return {
      ...facts,
      ofSomebody: subjectId !== null,
      message: openMessage(row),
      request: request ?? null,
      reach,
      phone,
    }
  })
}
export type Bounced = NonNullable<Awaited<ReturnType<typeof openBounced>>>
