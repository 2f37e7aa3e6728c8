/** Jobs wake the worker at once; sweeps find the same work again by its state, so a lost job loses nothing. */
export const jobNames = ['deliver-letter', 'carry-out'] as const
export type JobName = (typeof jobNames)[number]

export type JobData = {
  'deliver-letter': { outboxId: string }
  'carry-out': { requestId: string }
}
