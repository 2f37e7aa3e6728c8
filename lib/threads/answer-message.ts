import { transaction } from '#db/transaction.ts'
import { lockPerson } from '#lib/accounts/lock-person.ts'
import type { Staff } from '#lib/auth/actor.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { addMessageFiles } from '#lib/request-files/add-message-files.ts'
import { lockStoreToAdd } from '#lib/request-files/lock-store.ts'
import type { CheckedFile } from '#lib/request-files/store-file.ts'
import { recordStep } from '#lib/requests/record-step.ts'
import { lockByReference } from '#lib/requests/start-review.ts'
import { tellPerson } from '#lib/requests/tell-person.ts'
import { appendMessage } from './append-message.ts'
import { messageLetter } from './letters.ts'
import { openThreadOf } from './open-thread.ts'

export type AnswerRefusal = 'not-found' | 'nobody-there'
type Answering = {
  by: Staff<'requests:decide'>
  reference: string
  body: string
  files?: readonly CheckedFile[]
  at: Date
}

/** Staff write to the person about a request, with files; the letter says only that there is a message. */
export async function answerMessage(of: Answering): Promise<Outcome<null, AnswerRefusal>> {
  const { by, reference, body, files = [], at } = of
  return transaction(async (tx) => {
    if (files.length > 0) await lockStoreToAdd(tx)
    const request = await lockByReference(tx, reference)
    if (!request) return refused('not-found')
    if (!(await lockPerson(tx, request.subjectId))) return refused('nobody-there')
    const threadId = await openThreadOf(tx, request, { openedBy: 'staff', at })
    const messageId = await appendMessage(tx, { threadId, author: 'staff', staffId: by.staffId, body, files, at })
    if (!messageId) return done(null)
    await addMessageFiles(tx, { request, messageId, files, by, at })
    await recordStep(tx, { request, by, word: 'message-from-staff', action: 'thread.message-answered', at })
    await tellPerson(tx, { request, event: `message:${messageId}`, letter: (to) => messageLetter({ ...to, body }), at })
    return done(null)
  })
}
