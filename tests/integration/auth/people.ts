import { db } from '#db/client.ts'
import { outbox } from '#db/schema/records.ts'
import { transaction } from '#db/transaction.ts'
import { createAccount } from '#lib/accounts/create-account.ts'
import { visitor } from '#lib/auth/actor.ts'
import { systemOf } from '#lib/auth/gate.ts'
import { startSession } from '#lib/auth/start-session.ts'
import type { Role } from '#lib/auth/vocabulary.ts'
import { unseal } from '#lib/sealing/seal.ts'
import { createStaff } from '#lib/staff/create-staff.ts'

let made = 0

/** An address that no other test uses. */
export function someAddress(): string {
  made += 1
  return `person-${made}@example.org`
}

export async function somebody(at: Date, email = someAddress()) {
  const details = { name: 'Ana Silva', email, region: 'US-CA', source: 'person', by: visitor, at } as const
  const outcome = await transaction((tx) => createAccount(tx, details))
  if (!outcome.ok) throw new Error(outcome.refusal)
  return { ...outcome.value, email }
}

export async function someStaff(at: Date, roles: Role[] = ['reviewer'], email = someAddress()) {
  const details = { name: 'Dee Park', email, roles, by: systemOf('test'), at }
  const outcome = await transaction((tx) => createStaff(tx, details))
  if (!outcome.ok) throw new Error(outcome.refusal)
  return { ...outcome.value, email }
}

export async function signedIn(subjectId: string, at: Date) {
  const holder = { kind: 'person', subjectId } as const
  return transaction((tx) =>
    startSession(tx, { holder, how: 'mail-link', browser: 'Firefox on Mac', replaces: null, at }),
  )
}

/** The letters written to an address, oldest first, with their code and the token of their link. */
export async function lettersTo(address: string) {
  const rows = await db().select().from(outbox).orderBy(outbox.createdAt)
  const letters = rows.flatMap(({ id, message, subjectLine, kind, subjectId }) => {
    if (!message) return []
    const opened: { to: string; text: string } = JSON.parse(
      unseal({ table: 'outbox', column: 'message', row: id }, message),
    )
    const token = opened.text.match(/\/sign-in\/link\/([\w-]+)/)?.[1] ?? ''
    const code = opened.text.match(/^\d{8}$/m)?.[0] ?? ''
    return opened.to === address ? [{ subjectLine, kind, subjectId, text: opened.text, token, code }] : []
  })
  return letters
}

export async function lastLetterTo(address: string) {
  const letter = (await lettersTo(address)).at(-1)
  if (!letter) throw new Error(`no letter to ${address}`)
  return letter
}
