import { readCookie } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { findGuestDraft, type GuestDraft } from '#lib/guests/draft.ts'

/** What this browser has typed and not sent yet. */
export async function currentDraft(): Promise<GuestDraft | null> {
  const draft = await findGuestDraft(await readCookie('guestDraft'), await now())
  return draft?.reference ? null : draft
}

/** What it has typed about this kind of request. */
export async function typedOf<Kind extends string>(kind: Kind) {
  const details = (await currentDraft())?.answers.details
  return details?.kind === kind ? (details as Extract<NonNullable<typeof details>, { kind: Kind }>) : null
}
