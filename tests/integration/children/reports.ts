import { openTicket } from '#lib/auth/follow-ticket.ts'
import { systemOf } from '#lib/auth/gate.ts'
import { closeAnsweredReports } from '#lib/children/close-report.ts'
import { confirmReport } from '#lib/children/confirm-report.ts'
import { submitReport } from '#lib/children/submit-report.ts'
import { approveDecision } from '#lib/requests/approve.ts'
import { findWaiting } from '#lib/requests/decision-queries.ts'
import { asOwner } from '#tests/support/database.ts'
import { at, later, someAddress, tokenTo } from '../questions/visitors.ts'
import { newMember, rowOf } from '../requests/asking.ts'

let clients = 0

export async function reported(named: string, role: 'parent' | 'other' | 'child' = 'parent') {
  clients += 1
  const address = someAddress()
  await submitReport({ address, role, named, client: `192.0.2.${clients}`, at })
  const outcome = await confirmReport({ token: await tokenTo(address, /Confirm your report/), at: later(1) })
  if (!outcome.ok) throw new Error(outcome.refusal)
  const follower = openTicket('child-report', outcome.value.ticket, later(1))
  if (!follower) throw new Error('the ticket opens nothing')
  return { address, reference: outcome.value.reference, follower }
}

export async function childOf(subjectId: string) {
  const [row] = await asOwner()`select reference from requests where subject_id = ${subjectId} and concerns_child`
  return rowOf(String(row?.reference))
}

export async function team() {
  const [dee, eli] = [await newMember('reviewer'), await newMember('approver')]
  const approve = async (reference: string, by = eli) => {
    const waiting = await findWaiting(by.as('requests:approve'), await rowOf(reference))
    const seen = waiting?.seen ?? ''
    return approveDecision({ by: by.as('requests:approve'), reference, seen, at: later(3) })
  }
  return { dee, eli, approve, decider: dee.as('requests:decide'), reader: dee.as('requests:read') }
}
export const sweep = (when = later(5)) => closeAnsweredReports(systemOf('child-reports'), when)
