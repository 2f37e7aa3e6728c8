import { now } from '#lib/calendar/now.ts'
import { confirmGuestRequest } from '#lib/guests/confirm-guest-request.ts'
import { findGuestDraft, type GuestAnswers } from '#lib/guests/draft.ts'
import { keepProofFile } from '#lib/guests/keep-proof-file.ts'
import { saveGuestDraft } from '#lib/guests/save-guest-draft.ts'
import { submitGuestRequest } from '#lib/guests/submit-guest-request.ts'
import { checkFile } from '#lib/request-files/kind-of-file.ts'
import { newGuest } from './journey-guest.ts'
import type { Site } from './journey-site.ts'
import type { Person } from './people.ts'

const client = '127.0.0.1'

/** Somebody asks for a copy of this person's data, with a document, and the person is asked: the reference, and the path of their link. */
export async function newAskedFor(site: Site, { name, email }: Person): Promise<{ reference: string; link: string }> {
  const [from, at] = [newGuest(), await now()]
  const acting = {
    role: 'agent',
    person: { name, email, named: null, region: 'DE' },
    statement: 'She asked me to.',
  } as const
  const typed: GuestAnswers = {
    details: { kind: 'copy', categories: ['purchases'] },
    who: { ...from, region: 'DE' },
    acting,
  }
  const saved = await saveGuestDraft({ token: null, typed, client, at })
  if (!saved.ok) throw new Error(saved.refusal)
  const { token } = saved.value
  const checked = checkFile(Buffer.from('I allow it.'))
  if (checked.ok) await keepProofFile({ token, files: [{ ...checked.value, name: 'permission.txt' }], at })
  const shown = (await findGuestDraft(token, at))?.digest ?? ''
  const sent = await submitGuestRequest({ token, shown, client, at })
  if (!sent.ok) throw new Error(sent.refusal)
  const letter = await site.inbox.next(from.email, /^Confirm your request/)
  const confirmed = await confirmGuestRequest({ token: letter.paths[0]?.split('/').at(-1) ?? '', at })
  if (!confirmed.ok) throw new Error(confirmed.refusal)
  const asked = await site.inbox.next(email, /act for you: is that right/)
  return { reference: sent.value.reference, link: asked.paths[0] ?? '' }
}
