import { freshSubjectOf, staffOf, subjectOf } from '#lib/auth/gate.ts'
import { makeRecoveryCodes } from '#lib/auth/make-recovery-codes.ts'
import { now } from '#lib/calendar/now.ts'
import { confirmRecovery } from '#lib/recovery/confirm-recovery.ts'
import { recordRecoveryFacts } from '#lib/recovery/record-recovery-facts.ts'
import { submitRecovery } from '#lib/recovery/submit-recovery.ts'
import type { Site } from './journey-site.ts'
import type { Person, StaffMember } from './people.ts'

/** Somebody says that the mailbox of this person is gone; answers the link that confirms the new address. */
async function told({ inbox }: Site, of: Person, nth: number): Promise<string> {
  const newAddress = `new${nth}.${of.email}`
  const typed = { oldAddress: of.email, newAddress, name: of.name, words: `My phone is ${of.phone}.` }
  const outcome = await submitRecovery({ ...typed, passkeyLost: false, client: `198.51.100.${nth}`, at: await now() })
  if (!outcome.ok) throw new Error(outcome.refusal)
  return (await inbox.next(newAddress, /Confirm your new address/)).paths[0] ?? ''
}

async function confirmed(path: string): Promise<string> {
  const outcome = await confirmRecovery({ token: path.split('/').at(-1) ?? '', at: await now() })
  if (!outcome.ok) throw new Error(outcome.refusal)
  return outcome.value.reference
}

/** Recovery codes were made twice; answers the link that cancels the second. */
async function codesMade({ inbox }: Site, { subjectId, email }: Person): Promise<string> {
  const by = freshSubjectOf(subjectOf(subjectId, null), 'passkey')
  await makeRecoveryCodes(by, await now())
  await inbox.next(email, /Recovery codes were made/)
  await makeRecoveryCodes(by, await now())
  return (await inbox.next(email, /Recovery codes were made/, 1)).paths[0] ?? ''
}

/** Three mailboxes that are gone: one that waits for its new address, one open, and one that the old address can stop. */
export async function lostMailboxes(site: Site, one: Person, other: Person, ...team: StaffMember[]) {
  const confirm = await told(site, one, 1)
  const open = await confirmed(await told(site, one, 2))
  const waiting = await confirmed(await told(site, other, 3))
  for (const { staffId } of team) {
    const by = staffOf<'requests:decide'>(staffId)
    const matched = await recordRecoveryFacts({
      ...{ by, reference: waiting, facts: ['phone', 'last-four'] },
      at: await now(),
    })
    if (!matched.ok) throw new Error(matched.refusal)
  }
  const notMe = (await site.inbox.next(other.email, /mailbox of your account is gone/)).paths[0] ?? ''
  return { confirm, notMe, codesNotMe: await codesMade(site, other), references: [open, waiting] }
}
