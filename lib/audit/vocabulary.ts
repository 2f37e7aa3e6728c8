export const auditActors = ['person', 'staff', 'system', 'visitor'] as const
export type AuditActor = (typeof auditActors)[number]
