import { systemOf } from '#lib/auth/gate.ts'
import { tellOfBounces } from '#lib/letters/tell-of-bounces.ts'
import { deliver } from '#lib/notices/deliver.ts'
import { asOwner } from '#tests/support/database.ts'
import { ask, at, newHolder } from '../requests/asking.ts'
import type { openMailServer } from './mail-server.ts'

type Server = Awaited<ReturnType<typeof openMailServer>>

export const gone = { code: 550, text: '5.1.1 <ana@example.org> no such user' }
export const sweep = (when = at) => tellOfBounces(systemOf('test'), when)
export const letterRow = async (id: string) => (await asOwner()`select * from outbox where id = ${id}`)[0]
export const letterId = async (key: string) =>
  (await asOwner()`select id from outbox where key = ${key}`)[0]?.id as string
export const teamMails = () => asOwner()`select id, subject_line from outbox where key like 'came-back:%'`

export async function startAnew(server: Server) {
  server.taken.length = 0
  Object.assign(server.says, { receiver: null, text: null })
  await asOwner()`delete from outbox`
  await asOwner()`delete from rate_limits`
}

/** Somebody has asked, and the letter that says so waits. */
export async function asked() {
  const ana = await newHolder()
  const reference = await ask(ana, { kind: 'objection', purpose: 'improvement', reason: 'x' })
  return { ana, reference, id: await letterId(`${reference}:received`) }
}

export async function cameBack(server: Server) {
  const letter = await asked()
  server.says.receiver = gone
  await deliver(letter.id, at)
  server.says.receiver = null
  return letter
}
