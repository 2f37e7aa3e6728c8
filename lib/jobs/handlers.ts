import { systemOf } from '#lib/auth/gate.ts'
import { carryOut } from '#lib/fulfilment/carry-out.ts'
import { deliver } from '#lib/notices/deliver.ts'
import type { JobData, JobName } from './vocabulary.ts'

/** What each job does. Each may be run again at any time, and twice at once. */
export const handlers: { [Name in JobName]: (data: JobData[Name], at: Date) => Promise<void> } = {
  'deliver-letter': ({ outboxId }, at) => deliver(outboxId, at),
  'carry-out': ({ requestId }, at) => carryOut({ requestId, by: systemOf('carry-out'), at }),
}
