import { type SiteLink, staffSections } from '#components/layout/links.ts'
import type { Permission } from '#lib/auth/vocabulary.ts'

const needs: Record<string, Permission> = {
  '/admin/requests': 'requests:read',
  '/admin/questions': 'questions:answer',
  '/admin/children': 'requests:read',
  '/admin/lost-mailboxes': 'requests:decide',
  '/admin/letters': 'letters:dispatch',
  '/admin/usage': 'usage:combine',
  '/admin/policy': 'policy:publish',
}

/** The sections that somebody with these permissions can open. */
export function sectionsFor(permissions: readonly Permission[]): SiteLink[] {
  return staffSections.filter(({ href }) => {
    const need = needs[href]
    return need === undefined || permissions.includes(need)
  })
}
