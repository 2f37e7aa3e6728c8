/** A category of a copy that is being put together: still to do (or to be tried again), in its files, or given to staff to look at. */
export const copyPartStates = ['waiting', 'done', 'failed'] as const
