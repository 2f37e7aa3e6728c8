import { expect } from 'vitest'
import { systemOf } from '#lib/auth/gate.ts'
import { confirmRecovery } from '#lib/recovery/confirm-recovery.ts'
import { finishRecoveries } from '#lib/recovery/finish-recoveries.ts'
import { recordRecoveryFacts } from '#lib/recovery/record-recovery-facts.ts'
import { submitRecovery } from '#lib/recovery/submit-recovery.ts'
import { asOwner } from '#tests/support/database.ts'
import type { newMember } from '../requests/asking.ts'
import { lettersTo, someAddress, somebody } from './people.ts'

export const at = new Date('2026-11-20T12:00:00Z')
export const daysLater = (days: number) => new Date(at.getTime() + days * 86_400_000)
const facts = ['phone', 'last-four'] as const
export const sweep = (when: Date) => finishRecoveries(systemOf('test'), when)
/** The only letter to an address whose subject fits: all are written at the same moment. */
export async function letterTo(address: string, subject: RegExp): Promise<string> {
  const fitting = (await lettersTo(address)).filter(({ subjectLine }) => subject.test(subjectLine))
  expect(fitting.length).toBeLessThan(2)
  return fitting[0]?.text ?? ''
}
const tokenIn = (text: string, way: string) => text.match(new RegExp(`/${way}/([\\w-]{43})`))?.[1] ?? ''

type Member = Awaited<ReturnType<typeof newMember>>

let clients = 0
export async function told(oldAddress: string, more: { newAddress?: string; passkeyLost?: boolean } = {}) {
  clients += 1
  const { newAddress = someAddress(), passkeyLost = false } = more
  const typed = { oldAddress, newAddress, name: 'Ana Silva', words: 'I live at 5 Long Lane.', passkeyLost }
  expect(await submitRecovery({ ...typed, client: `203.${clients}.113.5`, at })).toEqual({ ok: true, value: null })
  const letter = await letterTo(newAddress, /Confirm your new address/)
  const confirmed = await confirmRecovery({ token: tokenIn(letter, 'confirm'), at })
  if (!confirmed.ok) throw new Error(confirmed.refusal)
  return { reference: confirmed.value.reference, newAddress }
}

export const match = (reference: string, member: Member, when = at) =>
  recordRecoveryFacts({ by: member.as('requests:decide'), reference, facts, at: when })

/** Two of our staff have matched facts; the old address has seven days. */
export async function waiting([dee, eli]: [Member, Member], more: { passkeyLost?: boolean } = {}) {
  const person = await somebody(at)
  const lost = await told(person.email, more)
  expect(await match(lost.reference, dee)).toEqual({ ok: true, value: { waits: false } })
  expect(await match(lost.reference, eli)).toEqual({ ok: true, value: { waits: true } })
  const letter = await letterTo(person.email, /mailbox of your account is gone/)
  return { ...person, ...lost, token: tokenIn(letter, 'not-me') }
}

/** The row as it stands in the database. */
export const stateOf = async (reference: string) => {
  const [row] = await asOwner()`select * from address_recoveries where reference = ${reference}`
  return row
}
