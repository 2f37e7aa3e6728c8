import { randomUUID } from 'node:crypto'
import { findFollower } from '#lib/auth/followers.ts'
import { startFollowing } from '#lib/auth/start-following.ts'
import { askToFollow } from '#lib/guests/ask-to-follow.ts'
import { confirmGuestRequest } from '#lib/guests/confirm-guest-request.ts'
import { findGuestDraft } from '#lib/guests/draft.ts'
import { saveGuestDraft } from '#lib/guests/save-guest-draft.ts'
import { submitGuestRequest } from '#lib/guests/submit-guest-request.ts'
import type { RequestDetails } from '#lib/requests/details.ts'
import { lettersTo } from '../auth/people.ts'
import { at } from './asking.ts'

let clients = 0
/** Everybody comes from somewhere else, unless a test says otherwise. */
export function someClient(): string {
  clients += 1
  return `198.51.${Math.floor(clients / 250)}.${(clients % 250) + 1}`
}

export const newAddress = () => `guest-${randomUUID()}@example.org`

type Typed = { address: string; details: RequestDetails; region?: string; client?: string; when?: Date }

/** What the pages keep before anything is sent; answers the cookie's token. */
export async function typed({ address, details, region = 'DE', client = someClient(), when = at }: Typed) {
  const who = { name: 'Gia Moss', email: address, region }
  const saved = await saveGuestDraft({ token: null, typed: { details, who }, client, at: when })
  if (!saved.ok) throw new Error(saved.refusal)
  const shown = (await findGuestDraft(saved.value.token, when))?.digest ?? ''
  return { token: saved.value.token, shown, client, at: when }
}

export async function sent(asking: Typed): Promise<string> {
  const outcome = await submitGuestRequest(await typed(asking))
  if (!outcome.ok) throw new Error(outcome.refusal)
  return outcome.value.reference
}

/** The tokens of the links that were mailed to an address, oldest first. */
export async function linksTo(address: string): Promise<string[]> {
  return (await lettersTo(address)).flatMap(({ text }) => /\/requests\/confirm\/([\w-]+)/.exec(text)?.[1] ?? [])
}

export async function confirmed(asking: Typed, when = asking.when ?? at): Promise<string> {
  await sent(asking)
  const token = (await linksTo(asking.address)).at(-1) ?? ''
  const outcome = await confirmGuestRequest({ token, at: when })
  if (!outcome.ok) throw new Error(outcome.refusal)
  return outcome.value.reference
}

export async function codesTo(address: string): Promise<string[]> {
  return (await lettersTo(address)).flatMap(({ subjectLine, code }) =>
    /Your code to see/.test(subjectLine) ? code : [],
  )
}

/** Asks with reference and address, and types the code that was mailed. */
export async function followed(pair: { reference: string; address: string }, when: Date) {
  const asked = await askToFollow({ ...pair, client: someClient(), at: when })
  if (!asked.ok) throw new Error(asked.refusal)
  const code = (await codesTo(pair.address)).at(-1) ?? ''
  const started = await startFollowing({ proofId: asked.value.proofId, code, replaces: null, at: when })
  if (!started.ok) throw new Error(started.refusal)
  const found = await findFollower(started.value.token, when)
  if (!found) throw new Error('nobody follows')
  return { ...found, token: started.value.token }
}
