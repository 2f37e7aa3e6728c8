import { and, eq, isNotNull } from 'drizzle-orm'
import { db, type Reader } from '#db/client.ts'
import { representatives } from '#db/schema/representatives.ts'
import { requests } from '#db/schema/requests.ts'
import type { Subject } from '#lib/auth/actor.ts'
import type { PermissionLink } from '#lib/auth/permission-link.ts'
import { requestAddressHash } from '#lib/requests/address-hash.ts'
import { tokenHash } from '#lib/sealing/keyed-hash.ts'
import { unsealMaybe } from '#lib/sealing/seal.ts'
import { isAuthorised } from './authority.ts'

export type RepresentativeRow = typeof representatives.$inferSelect

/** Whoever acts in this request, by their own address; also after the person's account is gone. */
export async function findActing(reader: Reader, { reference, address }: { reference: string; address: string }) {
  const [found] = await reader
    .select({
      id: requests.id,
      reference: requests.reference,
      representativeId: representatives.id,
      subjectId: representatives.subjectId,
    })
    .from(representatives)
    .innerJoin(requests, eq(requests.id, representatives.requestId))
    .where(
      and(
        eq(requests.reference, reference),
        eq(representatives.addressHash, requestAddressHash(address)),
        isNotNull(representatives.confirmedAt),
      ),
    )
  return found ?? null
}

/** The ids of those who act in this request, once they have proved their own mailbox. */
export async function listActing(reader: Reader, request: { id: string }): Promise<string[]> {
  const rows = await reader
    .select({ subjectId: representatives.subjectId })
    .from(representatives)
    .where(and(eq(representatives.requestId, request.id), isNotNull(representatives.confirmedAt)))
  return rows.map(({ subjectId }) => subjectId)
}

/** Who acts in a request that the caller holds or has found by a query with the permission in its signature. */
export async function findRepresentativeOf(reader: Reader, request: { id: string }): Promise<RepresentativeRow | null> {
  const [row] = await reader.select().from(representatives).where(eq(representatives.requestId, request.id))
  return row ?? null
}

/** Whether no newer letter has ended this link since it was opened. Hold the request first. */
export const isNewest = (row: RepresentativeRow, { token }: PermissionLink) => row.tokenHash === tokenHash(token)

/** Whether a ready copy opens to them: to the person always, to who acts for them only with permission or accepted proof. */
export async function mayOpenCopy(by: Subject, request: { id: string }): Promise<boolean> {
  if (!by.acts) return true
  const row = await findRepresentativeOf(db(), request)
  return row !== null && row.subjectId === by.subjectId && isAuthorised(row)
}

export function openWords(row: RepresentativeRow) {
  const open = (column: 'statement' | 'named') =>
    unsealMaybe({ table: 'representatives', column, row: row.id }, row[column])
  return { statement: open('statement'), named: open('named') }
}
