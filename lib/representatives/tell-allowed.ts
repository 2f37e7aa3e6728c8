import type { Transaction } from '#db/client.ts'
import { civilDate, isoDay } from '#lib/calendar/civil-date.ts'
import { operator } from '#lib/operator.ts'
import type { RequestRow } from '#lib/requests/advance.ts'
import { mailAsker } from '#lib/requests/tell-asker.ts'
import { firstNameOfSender } from './ask-permission.ts'
import { permissionGivenLetter, proofAcceptedLetter } from './letters.ts'
import type { RepresentativeRow } from './queries.ts'
import { renewLink } from './renew-link.ts'
import { tellRepresentative } from './tell-representative.ts'

type Allowed = {
  request: RequestRow
  row: RepresentativeRow
  because: 'permission' | 'proof'
  /** Of the link by which the person has just said yes: it goes on working. */
  token?: string
  at: Date
}

/** To the person, with what waits and how to stop it until then (decision 7); and to whoever acts for them that it goes on. */
export async function tellAllowed(tx: Transaction, allowed: Allowed): Promise<void> {
  const { request, row, because, at } = allowed
  const { kind, releaseAt, coolingOffEndsAt, reference } = request
  const facts = {
    by: await firstNameOfSender(tx, row),
    token: allowed.token ?? (await renewLink(tx, row)),
    opensAt: kind === 'copy' && releaseAt && releaseAt > at ? releaseAt : null,
    undoUntil: coolingOffEndsAt && isoDay(civilDate(coolingOffEndsAt, operator.timeZone)),
  }
  const died = row.role === 'survivor'
  const event = `allowed-by-${because}`
  await mailAsker(tx, {
    ...{ request, event, at },
    letter: (to) =>
      because === 'permission'
        ? permissionGivenLetter({ ...to, ...facts })
        : proofAcceptedLetter({ ...to, ...facts, died }),
  })
  await tellRepresentative(tx, { reference, event, at })
}
