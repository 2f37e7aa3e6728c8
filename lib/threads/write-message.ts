import { and, eq } from 'drizzle-orm'
import { requests } from '#db/schema/requests.ts'
import { transaction } from '#db/transaction.ts'
import { lockPerson } from '#lib/accounts/lock-person.ts'
import type { Subject } from '#lib/auth/actor.ts'
import { countAttempt } from '#lib/limits/count-attempt.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { addMessageFiles, hasRoomFor } from '#lib/request-files/add-message-files.ts'
import { lockStoreToAdd } from '#lib/request-files/lock-store.ts'
import type { CheckedFile } from '#lib/request-files/store-file.ts'
import { lockRequest } from '#lib/requests/advance.ts'
import { isFor } from '#lib/requests/is-for.ts'
import { recordStep } from '#lib/requests/record-step.ts'
import { tellStaff } from '#lib/requests/tell-staff.ts'
import { appendMessage } from './append-message.ts'
import { messageForStaffLetter } from './letters.ts'
import { openThreadOf } from './open-thread.ts'

export type WriteRefusal = 'not-found' | 'too-often' | 'too-many-files'
type Writing = { by: Subject; reference: string; body: string; files?: readonly CheckedFile[]; at: Date }

/** A person writes to us about a request of theirs, with files; whoever works on it is told, and not what it says. */
export async function writeMessage(of: Writing): Promise<Outcome<null, WriteRefusal>> {
  const { by, reference, body, files = [], at } = of
  const attempt = await countAttempt('messages-by-person', by.subjectId, at)
  if (!attempt.allowed) return refused('too-often')
  return transaction(async (tx) => {
    if (files.length > 0) await lockStoreToAdd(tx)
    const own = and(eq(requests.reference, reference), isFor(by))
    const [found] = await tx.select({ id: requests.id }).from(requests).where(own)
    const request = found && (await lockRequest(tx, found.id))
    if (!request || !(await lockPerson(tx, by.subjectId))) return refused('not-found')
    if (!(await hasRoomFor(tx, request, files.length))) return refused('too-many-files')
    const threadId = await openThreadOf(tx, request, { openedBy: 'person', at })
    const writer = { author: 'person', subjectId: by.subjectId } as const
    const messageId = await appendMessage(tx, { threadId, ...writer, body, files, at })
    if (!messageId) return done(null)
    await addMessageFiles(tx, { request, messageId, files, by, at })
    await recordStep(tx, { request, by, word: 'message-from-person', action: 'thread.message-written', at })
    await tellStaff(tx, { requestId: request.id, event: `message:${messageId}`, letter: messageForStaffLetter, at })
    return done(null)
  })
}
