import { and, eq, inArray, ne } from 'drizzle-orm'
import type { Reader } from '#db/client.ts'
import { staffMembers } from '#db/schema/auth.ts'
import { threadPeople } from '#db/schema/threads.ts'
import { unseal } from '#lib/sealing/seal.ts'
import { quotable } from '#lib/threads/quoted-stretches.ts'
import { type Identity, redactText, releasedText } from '#lib/threads/redaction.ts'
import { listIdentities, listWordsOfOthers } from '#lib/threads/release-queries.ts'

async function listStaffIdentities(reader: Reader): Promise<Identity[]> {
  const rows = await reader
    .select({ id: staffMembers.id, name: staffMembers.name, email: staffMembers.email })
    .from(staffMembers)
  return rows.map(({ id, name, email }) => ({
    name,
    email: unseal({ table: 'staff_members', column: 'email', row: id }, email),
    phone: '',
  }))
}

/** Everybody else in a conversation with this person, and the conversations. */
async function listCompany(reader: Reader, subjectId: string) {
  const own = await reader
    .select({ threadId: threadPeople.threadId })
    .from(threadPeople)
    .where(eq(threadPeople.subjectId, subjectId))
  const threadIds = own.map(({ threadId }) => threadId)
  const others = await reader
    .selectDistinct({ id: threadPeople.subjectId })
    .from(threadPeople)
    .where(and(inArray(threadPeople.threadId, threadIds), ne(threadPeople.subjectId, subjectId)))
  return { threadIds, others: others.map(({ id }) => id) }
}

/** For the data map: notes without our colleagues, without whoever else writes with this person, and without their words. */
export async function redactNotes(reader: Reader, subjectId: string) {
  const { threadIds, others } = await listCompany(reader, subjectId)
  const known = await listIdentities(reader, others)
  const words = await listWordsOfOthers(reader, subjectId, threadIds)
  const cuts = {
    others: [...known.values(), ...(await listStaffIdentities(reader))],
    passages: [],
    quotes: quotable(words.map(({ text }) => text)),
  }
  return (_key: string, _column: string, plain: string): string => releasedText(redactText(plain, cuts))
}
