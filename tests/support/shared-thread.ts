import { randomUUID } from 'node:crypto'
import { db } from '#db/client.ts'
import { redactions } from '#db/schema/threads.ts'
import { transaction } from '#db/transaction.ts'
import { seal } from '#lib/sealing/seal.ts'
import { appendMessage } from '#lib/threads/append-message.ts'
import { openThread } from '#lib/threads/open-thread.ts'
import { markOf, someStaff } from './one-of-everything.ts'

export type OfThread = { letter: string; subjectId: string }
export type SharedThread = { threadId: string; own: string; others: string; ours: string }

const identityOf = (letter: string) => ({
  name: markOf(letter, 'accounts', 'name'),
  email: `${markOf(letter, 'accounts', 'email')}@example.org`,
})
/** What each person of a shared thread wrote, and nothing else of them. */
export const wordsOf = (letter: string) => markOf(letter, 'shared', 'words')
const aboutOf = (letter: string) => markOf(letter, 'shared', 'about')

/**
 * A thread between two people of `oneOfEverything`, begun by the first: a message of each, and one of staff that names both and says something about
 * each, which is blacked out in the other's copy.
 */
export async function shareThread(one: OfThread, other: OfThread, at: Date): Promise<SharedThread> {
  const staffId = await someStaff()
  const [first, second] = [identityOf(one.letter), identityOf(other.letter)]
  const thread = await transaction(async (tx) => {
    const threadId = await openThread(tx, {
      ...{ kind: 'question', requestId: null, reference: `QU-${randomUUID()}`, at },
      subjectLine: `${wordsOf(one.letter)} about ${second.name}`,
      openedBy: 'person',
      openerId: one.subjectId,
      people: [one.subjectId, other.subjectId],
    })
    const write = async (of: OfThread, body: string) =>
      (await appendMessage(tx, { threadId, author: 'person', subjectId: of.subjectId, body, at })) ?? ''
    const own = await write(one, `${wordsOf(one.letter)}: I share this with ${second.name}.`)
    const others = await write(other, `${wordsOf(other.letter)}: this is mine.`)
    const body = [first, second].map(({ name, email }) => `${name} (${email})`).join(' and ')
    const about = `${aboutOf(one.letter)}; ${aboutOf(other.letter)}`
    const ours =
      (await appendMessage(tx, { threadId, author: 'staff', staffId, body: `To ${body}: ${about}.`, at })) ?? ''
    return { threadId, own, others, ours }
  })
  for (const [reader, about] of [
    [one, other],
    [other, one],
  ] as const) {
    const id = randomUUID()
    const passage = seal({ table: 'redactions', column: 'passage', row: id }, aboutOf(about.letter))
    const mark = { id, messageId: thread.ours, subjectId: reader.subjectId, passage, placedBy: staffId, placedAt: at }
    await db()
      .insert(redactions)
      .values({ ...mark, reason: 'another-person' })
  }
  return thread
}
