import { and, eq, inArray, isNull, ne, or } from 'drizzle-orm'
import type { Reader } from '#db/client.ts'
import { accounts } from '#db/schema/people.ts'
import { redactions, threadMessages, threadPeople, threads } from '#db/schema/threads.ts'
import { unseal, unsealMaybe } from '#lib/sealing/seal.ts'
import { quotable } from './quoted-stretches.ts'
import { type Cuts, type Identity, type Piece, redactText, releasedText, wholeMessage } from './redaction.ts'
import type { Author } from './vocabulary.ts'
import { releasedAuthor } from './wording.ts'

/** How these people are known here, by id; nobody of whom there is no account. */
export async function listIdentities(reader: Reader, subjectIds: readonly string[]): Promise<Map<string, Identity>> {
  if (subjectIds.length === 0) return new Map()
  const rows = await reader
    .select({ id: accounts.subjectId, name: accounts.name, email: accounts.email, phone: accounts.phone })
    .from(accounts)
    .where(inArray(accounts.subjectId, [...new Set(subjectIds)]))
  return new Map(
    rows.map(({ id, name, email, phone }) => {
      const place = (column: string) => ({ table: 'accounts', column, row: id })
      const identity = { name, email: unseal(place('email'), email), phone: unsealMaybe(place('phone'), phone) ?? '' }
      return [id, identity]
    }),
  )
}

/** What others than this person and us wrote in these threads. */
export async function listWordsOfOthers(reader: Reader, subjectId: string, threadIds: readonly string[]) {
  const rows = await reader
    .select({ id: threadMessages.id, threadId: threadMessages.threadId, body: threadMessages.body })
    .from(threadMessages)
    .where(
      and(
        inArray(threadMessages.threadId, [...threadIds]),
        ne(threadMessages.author, 'staff'),
        or(isNull(threadMessages.subjectId), ne(threadMessages.subjectId, subjectId)),
      ),
    )
  return rows.map(({ id, threadId, body }) => ({
    threadId,
    text: unseal({ table: 'thread_messages', column: 'body', row: id }, body),
  }))
}

/** Who else takes part and what they wrote, thread by thread. */
async function listCuts(reader: Reader, subjectId: string, threadIds: readonly string[]): Promise<Map<string, Cuts>> {
  const others = await reader
    .select({ threadId: threadPeople.threadId, subjectId: threadPeople.subjectId })
    .from(threadPeople)
    .where(and(inArray(threadPeople.threadId, [...threadIds]), ne(threadPeople.subjectId, subjectId)))
  const known = await listIdentities(
    reader,
    others.map((other) => other.subjectId),
  )
  const words = await listWordsOfOthers(reader, subjectId, threadIds)
  return new Map(
    threadIds.map((id) => {
      const quotes = quotable(words.flatMap(({ threadId, text }) => (threadId === id ? [text] : [])))
      const here = others.filter(({ threadId }) => threadId === id)
      const identities = here.flatMap((other) => known.get(other.subjectId) ?? [])
      return [id, { others: identities, passages: [], quotes }]
    }),
  )
}

async function listPassages(reader: Reader, subjectId: string, messageIds: readonly string[]) {
  const rows = await reader
    .select({ id: redactions.id, messageId: redactions.messageId, passage: redactions.passage })
    .from(redactions)
    .where(and(inArray(redactions.messageId, [...messageIds]), eq(redactions.subjectId, subjectId)))
  return rows.map(({ id, messageId, passage }) => ({
    messageId,
    passage: unseal({ table: 'redactions', column: 'passage', row: id }, passage),
  }))
}

function releaseOf<Value>(found: Map<string, Value>, key: string): Value {
  const release = found.get(key)
  if (!release) throw new Error('nobody knows who may read this')
  return release
}

export type Release = { author: Author; own: boolean; pieces: (body: string) => Piece[] }

/** What one person is given of these messages: the one rule for the copy, the page and what staff look at before. */
export async function listReleases(
  reader: Reader,
  subjectId: string,
  messageIds: readonly string[],
): Promise<Map<string, Release>> {
  if (messageIds.length === 0) return new Map()
  const messages = await reader
    .select({
      id: threadMessages.id,
      threadId: threadMessages.threadId,
      author: threadMessages.author,
      subjectId: threadMessages.subjectId,
    })
    .from(threadMessages)
    .where(inArray(threadMessages.id, [...messageIds]))
  const cuts = await listCuts(reader, subjectId, [...new Set(messages.map(({ threadId }) => threadId))])
  const marked = await listPassages(reader, subjectId, messageIds)
  return new Map(
    messages.map(({ id, threadId, author, subjectId: writer }) => {
      const own = writer === subjectId
      const passages = marked.filter(({ messageId }) => messageId === id).map(({ passage }) => passage)
      const given = { ...releaseOf(cuts, threadId), passages }
      const pieces = (body: string) => {
        if (author === 'staff') return redactText(body, given)
        return own ? redactText(body, { ...given, quotes: undefined }) : wholeMessage(body)
      }
      return [id, { author, own, pieces }]
    }),
  )
}

/** For the data map: messages without other people. */
export async function redactMessages(reader: Reader, subjectId: string, keys: readonly string[]) {
  const releases = await listReleases(reader, subjectId, keys)
  return (key: string, column: string, plain: string): string => {
    const { author, own, pieces } = releaseOf(releases, key)
    return column === 'author' ? releasedAuthor(author, own) : releasedText(pieces(plain))
  }
}

/** For the data map: subject lines, which are in the words of whoever opened the thread. */
export async function redactThreads(reader: Reader, subjectId: string, keys: readonly string[]) {
  const rows = await reader
    .select({ id: threads.id, openedBy: threads.openedBy, openerId: threads.openerId })
    .from(threads)
    .where(inArray(threads.id, [...keys]))
  const openers = new Map(rows.map((row) => [row.id, row]))
  const cuts = await listCuts(reader, subjectId, keys)
  return (key: string, column: string, plain: string): string => {
    const { openedBy, openerId } = releaseOf(openers, key)
    const own = openerId === subjectId
    if (column === 'openedBy') return releasedAuthor(openedBy, own)
    const given = releaseOf(cuts, key)
    if (openedBy === 'staff') return releasedText(redactText(plain, given))
    return releasedText(own ? redactText(plain, { ...given, quotes: undefined }) : wholeMessage(plain))
  }
}
