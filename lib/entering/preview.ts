import { db } from '#db/client.ts'
import type { Staff } from '#lib/auth/actor.ts'
import { startOfDay } from '#lib/calendar/civil-date.ts'
import { operator } from '#lib/operator.ts'
import { findOpenLike } from '#lib/requests/open-queries.ts'
import { planRequest } from '#lib/requests/plan.ts'
import { reckonRequest } from '#lib/requests/reckoning.ts'
import type { WholeEntry } from './entry.ts'

type Previewed = { subjectId: string | null; entry: WholeEntry }

/** What a letter will become, before it is entered: its law, its dates with how they are reckoned, and open requests that it would join. */
export async function previewEntry(_staff: Staff<'requests:enter'>, { subjectId, entry }: Previewed, at: Date) {
  const { receivedOn, person, asked } = entry
  const receivedAt = startOfDay(receivedOn, operator.timeZone)
  const plan = { region: person.region, proof: null, at: receivedAt, enteredAt: at }
  return Promise.all(
    asked.map(async (details) => {
      const { regime, legalDue, targetDue, entries } = planRequest({ ...plan, kind: details.kind })
      const open = subjectId && !entry.role ? await findOpenLike(db(), { subjectId }, details) : null
      return { details, regime, legalDue, targetDue, steps: reckonRequest({ regime }, entries).steps, open }
    }),
  )
}
