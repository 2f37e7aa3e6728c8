import { demonstrationConversation, demonstrationStaff } from '#content/demonstration.ts'
import type { Transaction } from '#db/client.ts'
import { findHolder } from '#lib/auth/find-holder.ts'
import { appendMessage } from '#lib/threads/append-message.ts'
import { openThread } from '#lib/threads/open-thread.ts'

const daysBefore = (at: Date, days: number) => new Date(at.getTime() - days * 86_400_000)

async function holderOf(tx: Transaction, email: string) {
  const holder = await findHolder(tx, email)
  if (!holder) throw new Error(`${email} is nobody of the demonstration`)
  return holder
}

/** The conversation that two of the made-up people share. */
export async function loadConversation(tx: Transaction, at: Date): Promise<void> {
  const { reference, subjectLine, messages } = demonstrationConversation
  const staff = await holderOf(tx, demonstrationStaff[0]?.email ?? '')
  const people = new Map<string, string>()
  for (const { by } of messages) {
    const holder = by === 'staff' ? null : await holderOf(tx, by)
    if (holder?.kind === 'person') people.set(by, holder.subjectId)
  }
  const [first] = messages
  const threadId = await openThread(tx, {
    ...{ kind: 'question', requestId: null, reference, subjectLine, openedBy: 'person' },
    openerId: people.get(first.by) ?? null,
    people: [...people.values()],
    at: daysBefore(at, first.daysAgo),
  })
  for (const { by, body, daysAgo } of messages) {
    const message = { threadId, body, at: daysBefore(at, daysAgo) }
    const subjectId = people.get(by)
    if (subjectId) await appendMessage(tx, { ...message, author: 'person', subjectId })
    else if (staff.kind === 'staff') await appendMessage(tx, { ...message, author: 'staff', staffId: staff.staffId })
  }
}
