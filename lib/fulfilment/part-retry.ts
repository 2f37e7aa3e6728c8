/** After so many tries a part is named to staff. */
export const triesBeforeStaff = 4

const firstWaitSeconds = 15

/** What becomes of a part that failed: tried again later and later, then given to staff, who start it again; so does each new run of the request. */
export function afterFailure(attempts: number, at: Date) {
  if (attempts >= triesBeforeStaff) return { state: 'failed', nextTryAt: null } as const
  const wait = firstWaitSeconds * 4 ** (attempts - 1)
  return { state: 'waiting', nextTryAt: new Date(at.getTime() + wait * 1000) } as const
}
