import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { threadPeople, threads } from '#db/schema/threads.ts'
import { listActing } from '#lib/representatives/queries.ts'
import { seal } from '#lib/sealing/seal.ts'
import type { Author, ThreadKind } from './vocabulary.ts'

type Opening = {
  kind: ThreadKind
  requestId: string | null
  reference: string
  subjectLine: string
  openedBy: Author
  openerId: string | null
  /** Of a question. */
  dueOn?: string
  /** Everybody whom it concerns. */
  people: readonly string[]
  at: Date
}

/** Begins a thread, in the caller's transaction; answers its id. */
export async function openThread(tx: Transaction, opening: Opening): Promise<string> {
  const { subjectLine, people, at, ...thread } = opening
  const id = randomUUID()
  const place = { table: 'threads', column: 'subject_line', row: id }
  await tx.insert(threads).values({ ...thread, id, subjectLine: seal(place, subjectLine), openedAt: at })
  await tx.insert(threadPeople).values(people.map((subjectId) => ({ threadId: id, subjectId, joinedAt: at })))
  return id
}

type OfRequest = { id: string; reference: string; subjectId: string }

/** The thread of a request, which begins with its first message. The request is held by the caller, so that it begins once. */
export async function openThreadOf(
  tx: Transaction,
  request: OfRequest,
  { openedBy, at }: { openedBy: 'person' | 'staff'; at: Date },
): Promise<string> {
  const [found] = await tx
    .select({ id: threads.id })
    .from(threads)
    .where(eq(threads.requestId, request.id))
    .for('update')
  const acting = await listActing(tx, request)
  if (!found)
    return openThread(tx, {
      ...{ kind: 'request', requestId: request.id, reference: request.reference, openedBy, at },
      subjectLine: `Your request ${request.reference}`,
      openerId: openedBy === 'person' ? request.subjectId : null,
      people: [...new Set([request.subjectId, ...acting])],
    })
  const members = [request.subjectId, ...acting].map((subjectId) => ({ threadId: found.id, subjectId, joinedAt: at }))
  await tx.insert(threadPeople).values(members).onConflictDoNothing()
  return found.id
}
