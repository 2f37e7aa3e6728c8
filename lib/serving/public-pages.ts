import type { IncomingHttpHeaders } from 'node:http'
import { fits } from './path-template.ts'

/** Pages that are the same for everybody and read the published state only. `[n]` is a whole number. */
export const publicPages = [
  '/',
  '/policy',
  '/policy/versions',
  '/policy/versions/[n]',
  '/what-we-hold',
  '/security',
] as const

/** Files that a route makes and whose address changes with their content. */
const publicFiles = ['/operator.css'] as const

/** Set when a visitor has chosen about cookies. Public pages may look whether it is there, never what it says. */
export const choiceCookie = 'cookie-choices'
const choicePresent = new RegExp(`(?:^|;\\s*)${choiceCookie}=`)

export interface Variant {
  readonly path: string
  readonly globalPrivacyControl: boolean
  readonly choicePresent: boolean
}

export const isPublicFile = (path: string) => publicFiles.some((file) => file === path)

/** Whether this GET is for a whole public page, as opposed to the fragments that Next's own router fetches. */
export function isPublicPage(path: string, query: string, headers: IncomingHttpHeaders): boolean {
  if (headers.rsc !== undefined || /(?:^|&)_rsc(?:=|&|$)/.test(query)) return false
  return publicPages.some((pattern) => (pattern === path ? true : pattern.includes('[') && fits(pattern, path)))
}

export function variantOf(path: string, headers: IncomingHttpHeaders): Variant {
  if (isPublicFile(path)) return { path, globalPrivacyControl: false, choicePresent: false }
  return {
    path,
    globalPrivacyControl: headers['sec-gpc'] === '1',
    choicePresent: headers.cookie !== undefined && choicePresent.test(headers.cookie),
  }
}

export function variantKey({ path, globalPrivacyControl, choicePresent }: Variant): string {
  return `${path} ${globalPrivacyControl ? 'gpc' : '-'} ${choicePresent ? 'chosen' : '-'}`
}

/** The request headers that make Next render this variant, and nothing of the visitor who happened to come first. */
export function variantHeaders({ globalPrivacyControl, choicePresent }: Variant): Record<string, string> {
  return {
    accept: 'text/html',
    ...(globalPrivacyControl ? { 'sec-gpc': '1' } : {}),
    ...(choicePresent ? { cookie: `${choiceCookie}=1` } : {}),
  }
}
