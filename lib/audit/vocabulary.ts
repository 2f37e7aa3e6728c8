export const auditActors = ['person', 'staff', 'system', 'visitor'] as const
