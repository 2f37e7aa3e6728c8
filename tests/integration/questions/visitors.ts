import { randomUUID } from 'node:crypto'
import { unseal } from '#lib/sealing/seal.ts'
import { asOwner } from '#tests/support/database.ts'

export const at = new Date('2026-11-02T10:00:00Z')
export const later = (hours: number) => new Date(at.getTime() + hours * 3_600_000)
export const someAddress = () => `visitor-${randomUUID()}@example.org`

type Sent = { subject: string; text: string; subjectId: string | null }

/** The letters to an address, oldest first. */
export async function lettersTo(address: string): Promise<Sent[]> {
  const rows =
    await asOwner()`select id, subject_id, message from outbox where message is not null order by created_at, key`
  return rows.flatMap(({ id, subject_id, message }) => {
    const { to, subject, text } = JSON.parse(unseal({ table: 'outbox', column: 'message', row: id }, message))
    return to === address ? [{ subject, text, subjectId: subject_id }] : []
  })
}

/** The opaque end of the link in the newest letter whose subject fits. */
export async function tokenTo(address: string, subject: RegExp): Promise<string> {
  const letter = (await lettersTo(address)).filter((each) => subject.test(each.subject)).at(-1)
  return letter?.text.match(/\/confirm\/([\w-]{43})/)?.[1] ?? ''
}

export async function codeTo(address: string): Promise<string> {
  const codes = (await lettersTo(address)).flatMap(({ text }) => text.match(/^\d{8}$/m)?.[0] ?? [])
  return codes.at(-1) ?? ''
}
