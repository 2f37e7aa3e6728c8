import { randomUUID } from 'node:crypto'
import { getTableName } from 'drizzle-orm'
import { getTableConfig, type PgColumn } from 'drizzle-orm/pg-core'
import { db, type Transaction } from '#db/client.ts'
import { staffMembers } from '#db/schema/auth.ts'
import { transaction } from '#db/transaction.ts'
import { fieldsOf } from '#lib/data-map/fields.ts'
import type { Holding } from '#lib/data-map/holding.ts'
import { holdingsOfPeople } from '#lib/register.ts'
import { lockStoreToAdd } from '#lib/request-files/lock-store.ts'
import { pseudonym } from '#lib/sealing/keyed-hash.ts'
import { seal } from '#lib/sealing/seal.ts'
import { putRequestFile } from '#lib/storage/request-files.ts'

/** A word found nowhere else: whose it is, and in which column it was put. */
export const markOf = (letter: string, table: string, column: string) =>
  `mark${letter}-${table}-${column}`.toLowerCase().replaceAll('_', '')

const fileKey = Buffer.alloc(32, 7).toString('base64')
/** The mark that stands inside a file beside a row. */
export const markInFile = (letter: string) => markOf(letter, 'request_files', 'content')

/** The texts that must have a shape; each carries its mark inside. */
const shaped: Record<string, (mark: string) => string> = {
  'accounts.email': (mark) => `${mark}@example.org`,
  'accounts.mailing_address': (mark) => JSON.stringify({ lines: [mark], postcode: 'EC1A 1AA', country: 'GB' }),
  'contacts.email': (mark) => `${mark}@example.org`,
  'contacts.mailing_address': (mark) => JSON.stringify({ lines: [mark], postcode: 'EC1A 1AA', country: 'GB' }),
  'requests.details': (mark) =>
    JSON.stringify({ kind: 'correction', field: 'x', label: 'X', after: 'y', reason: mark }),
  'request_drafts.details': (mark) =>
    JSON.stringify({ kind: 'correction', field: 'x', label: 'X', after: 'y', reason: mark }),
  'entry_drafts.content': (mark) =>
    JSON.stringify({
      ...{ channel: 'post', receivedOn: '2026-11-01', lateReason: null, person: null, asked: null, words: mark },
      sought: { email: null, reference: null },
    }),
  'request_files.file_key': () => fileKey,
  // Found by the address that the account of the same person has.
  'guest_drafts.address_hash': (mark) => markOf(mark.slice('mark'.length, mark.indexOf('-')), 'accounts', 'email_hash'),
  'guest_drafts.answers': (mark) => JSON.stringify({ who: { name: mark, email: `${mark}@example.org`, region: 'GB' } }),
  'outbox.message': (mark) =>
    JSON.stringify({ to: `${mark}@example.org`, subject: mark, text: mark, html: `<p>${mark}</p>` }),
}

/** A code of a region that the data map shows by its name: no place for a mark. */
export const codedRegions: readonly string[] = ['accounts.region', 'contacts.region']

const fixed: Record<string, unknown> = {
  'threads.kind': 'request',
  'requests.state': 'done',
  'requests.kind': 'correction',
  'subjects.erased_at': null,
  'accounts.region': 'GB',
  'accounts.quiet_letters_since': null,
  'contacts.region': 'GB',
  'holds.lifted_at': new Date(Date.UTC(2026, 5, 1)),
  // A worker at its work would forget or end what these say is over.
  'outbox.created_at': new Date(Date.UTC(2098, 0, 1)),
  'outbox.delivered_at': new Date(Date.UTC(2098, 0, 1)),
  'requests.recourse_ends_at': new Date(Date.UTC(2098, 0, 1)),
}

type Row = { holding: Holding; key: string }
export type Everything = { letter: string; subjectId: string; requestId: string; rows: Row[] }

function someValue(column: PgColumn, mark: string, ends: Date): unknown {
  if (column.name === 'expires_at') return ends
  if (column.enumValues?.length) return column.dataType === 'array' ? [column.enumValues[0]] : column.enumValues[0]
  const type = column.getSQLType()
  if (type === 'uuid') return randomUUID()
  if (type.startsWith('timestamp')) return new Date(Date.UTC(2026, 10, 1, 12))
  if (type === 'date') return '2026-11-01'
  if (type === 'integer' || type.startsWith('big')) return 7
  if (type === 'boolean') return true
  if (type === 'jsonb') return { mark }
  return type.endsWith('[]') ? [mark] : mark
}

const staffId = '00000000-0000-4000-8000-000000000001'

/** The one member of staff that rows of everybody point to. */
export async function someStaff(): Promise<string> {
  const email = seal({ table: 'staff_members', column: 'email', row: staffId }, 'dee@flix247.example')
  const at = new Date(Date.UTC(2026, 0, 1))
  await db()
    .insert(staffMembers)
    .values({ id: staffId, name: 'Dee', email, emailHash: 'hash of dee', roles: ['reviewer'], createdAt: at })
    .onConflictDoNothing()
  return staffId
}

/** Rows that others point to come first. */
function parentsFirst(): Holding[] {
  const waiting = new Set(holdingsOfPeople)
  const sorted: Holding[] = []
  const parents = ({ table }: Holding) =>
    getTableConfig(table).foreignKeys.map((key) => getTableName(key.reference().foreignTable))
  while (waiting.size > 0)
    for (const holding of waiting)
      if (![...waiting].some((other) => other !== holding && parents(holding).includes(other.name))) {
        sorted.push(holding)
        waiting.delete(holding)
      }
  return sorted
}

/** One row in every table that holds somebody, with a mark of this person in every column that can hold a text. What expires, expires at `ends`. */
export async function oneOfEverything(letter: string, ends = new Date(Date.UTC(2026, 10, 1, 12))): Promise<Everything> {
  const staff = await someStaff()
  // All at once: a worker that sweeps meanwhile would end what belongs to nobody yet.
  return transaction(async (tx) => {
    await lockStoreToAdd(tx)
    return rowsOfEverything(tx, letter, staff, ends)
  })
}

async function rowsOfEverything(tx: Transaction, letter: string, staff: string, ends: Date): Promise<Everything> {
  const keys = new Map([
    ['staff_members', staff],
    ['subjects', randomUUID()],
  ])
  const rows: Row[] = []
  for (const holding of parentsFirst()) {
    const { foreignKeys } = getTableConfig(holding.table)
    const parentOf = (column: PgColumn) => {
      const key = foreignKeys.find((each) => each.reference().columns.includes(column as never))
      return key && keys.get(getTableName(key.reference().foreignTable))
    }
    const own = parentOf(holding.key) ?? keys.get(holding.name) ?? randomUUID()
    const row: Record<string, unknown> = {}
    for (const { name, column, class: described } of fieldsOf(holding)) {
      if (column.columnType.startsWith('PgBigSerial')) continue
      const place = `${holding.name}.${column.name}`
      const mark = markOf(letter, holding.name, column.name)
      const text = shaped[place]?.(mark) ?? mark
      if (column === holding.key) row[name] = own
      else if (parentOf(column)) row[name] = parentOf(column)
      else if (described.sealed) row[name] = seal({ table: holding.name, column: column.name, row: own }, text)
      else row[name] = place in fixed ? fixed[place] : someValue(column, text, ends)
    }
    if (holding.name === 'audit_events') row.about = pseudonym(keys.get('subjects') ?? '')
    if (holding.name === 'sessions') row.staffId = null
    if (holding.name === 'request_files') {
      row.draftId = null
      row.guestDraftId = null
      await putRequestFile(own, fileKey, Buffer.from(markInFile(letter)))
    }
    await tx.insert(holding.table).values(row)
    keys.set(holding.name, own)
    rows.push({ holding, key: own })
  }
  return { letter, subjectId: keys.get('subjects') ?? '', requestId: keys.get('requests') ?? '', rows }
}
