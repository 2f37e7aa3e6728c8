import { minutesFresh, type Permission, permissionsOf, type Role } from './vocabulary.ts'

/** Whether a proof still counts at this moment. One from the future does not. */
export function isFresh(provedAt: Date | null, at: Date): boolean {
  if (!provedAt) return false
  const age = at.getTime() - provedAt.getTime()
  return age >= 0 && age <= minutesFresh * 60_000
}

export function permissionsOfRoles(roles: readonly Role[]): Permission[] {
  return [...new Set(roles.flatMap((role) => [...permissionsOf[role]]))]
}

export function mayDo(roles: readonly Role[], permission: Permission): boolean {
  return permissionsOfRoles(roles).includes(permission)
}
