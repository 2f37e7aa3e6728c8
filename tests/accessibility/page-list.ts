import { readdirSync } from 'node:fs'
import path from 'node:path'
import type { World } from './world.ts'

type Way = (world: World) => string[]
export type Pages = Record<string, Way>

const own = (reference: string) => `/account/requests/${reference}`
export const at =
  (address: string): Way =>
  () => [address]

/** Every page of the site by its pattern, with the addresses at which it is looked at; by who looks. */
export const visitorPages: Pages = {
  '/': at('/'),
  '/policy': at('/policy'),
  '/policy/versions': at('/policy/versions'),
  '/policy/versions/[n]': at('/policy/versions/1'),
  '/what-we-hold': at('/what-we-hold'),
  '/security': at('/security'),
  '/mailbox': at('/mailbox'),
  '/questions': at('/questions'),
  '/questions/check-mail': at('/questions/check-mail'),
  '/questions/confirm/[token]': ({ asked }) => [asked.confirmQuestion, '/questions/confirm/none'],
  '/questions/follow': at('/questions/follow'),
  '/questions/follow/code': at('/questions/follow/code'),
  '/children': at('/children'),
  '/children/report': at('/children/report'),
  '/children/check-mail': at('/children/check-mail'),
  '/children/confirm/[token]': ({ asked }) => [asked.confirmReport, '/children/confirm/none'],
  '/children/follow': at('/children/follow'),
  '/children/follow/code': at('/children/follow/code'),
  '/receipts/verify': at('/receipts/verify'),
  '/requests/follow': at('/requests/follow'),
  '/requests/follow/code': at('/requests/follow/code'),
  '/requests/confirm/[token]': at('/requests/confirm/none'),
  '/requests/permission/[token]': ({ permissionLink }) => [permissionLink, '/requests/permission/none'],
  '/requests/permission/stopped': at('/requests/permission/stopped'),
  '/requests/start': at('/requests/start'),
  '/requests/start/copy': at('/requests/start/copy'),
  '/requests/start/correction': at('/requests/start/correction'),
  '/requests/start/deletion': at('/requests/start/deletion'),
  '/requests/start/for/[role]': () => ['agent', 'guardian', 'survivor'].map((role) => `/requests/start/for/${role}`),
  '/requests/start/kind': at('/requests/start/kind'),
  '/requests/start/objection': at('/requests/start/objection'),
  '/requests/start/restriction': at('/requests/start/restriction'),
  '/requests/not-me/[token]': ({ notMeLink, claimedLink }) => [notMeLink, claimedLink],
  '/requests/not-me/confirmed': at('/requests/not-me/confirmed'),
  '/requests/not-me/stopped': at('/requests/not-me/stopped'),
  '/sign-in': at('/sign-in'),
  '/sign-in/check-mail': at('/sign-in/check-mail'),
  '/sign-in/link/[token]': ({ signInLink }) => [signInLink, '/sign-in/link/none'],
  '/sign-in/recovery': at('/sign-in/recovery'),
  '/sign-in/forgotten-address': at('/sign-in/forgotten-address'),
  '/sign-in/forgotten-address/sent': at('/sign-in/forgotten-address/sent'),
  '/sign-in/lost-mailbox': at('/sign-in/lost-mailbox'),
  '/sign-in/lost-mailbox/check-mail': at('/sign-in/lost-mailbox/check-mail'),
  '/sign-in/lost-mailbox/confirm/[token]': ({ lost }) => [lost.confirm, '/sign-in/lost-mailbox/confirm/none'],
  '/sign-in/recovery/not-me/[token]': ({ lost }) => [lost.codesNotMe],
  '/sign-in/recovery/not-me/stopped': at('/sign-in/recovery/not-me/stopped'),
  '/sign-in/lost-mailbox/not-me/[token]': ({ lost }) => [lost.notMe],
  '/sign-in/lost-mailbox/not-me/stopped': at('/sign-in/lost-mailbox/not-me/stopped'),
  '/sign-out/done': at('/sign-out/done'),
  '/sign-up': at('/sign-up'),
  '/sign-up/check-mail': at('/sign-up/check-mail'),
  '/sign-up/not-yet': at('/sign-up/not-yet'),
  'a missing page': at('/there-is-nothing-here'),
}

export const accountPages: Pages = {
  '/account': at('/account'),
  '/account/confirm': at('/account/confirm'),
  '/account/confirm/code': at('/account/confirm/code'),
  '/account/details': at('/account/details'),
  '/account/details/card/[id]': ({ card }) => [`/account/details/card/${card}`],
  '/account/details/email': at('/account/details/email'),
  '/account/details/email/code': at('/account/details/email/code'),
  '/account/details/email/link/[token]': ({ addressLink }) => [addressLink],
  '/account/details/mailing-address': at('/account/details/mailing-address'),
  '/account/details/name': at('/account/details/name'),
  '/account/details/phone': at('/account/details/phone'),
  '/account/messages': at('/account/messages'),
  '/account/preferences': at('/account/preferences'),
  '/account/age': at('/account/age'),
  '/account/alive': at('/account/alive'),
  '/account/questions': at('/account/questions'),
  '/account/questions/[reference]': ({ asked }) => [`/account/questions/${asked.answered}`],
  '/account/security': at('/account/security'),
  '/account/security/passkeys/[id]/remove': ({ passkey }) => [`/account/security/passkeys/${passkey}/remove`],
  '/account/security/passkeys/add': at('/account/security/passkeys/add'),
  '/account/security/recovery-codes': at('/account/security/recovery-codes'),
  '/account/usage': at('/account/usage'),
  '/sign-out': at('/sign-out'),
}

export const requestPages: Pages = {
  '/account/requests': at('/account/requests'),
  '/account/requests/[reference]': ({ requests }) => Object.values(requests).map(own),
  '/account/requests/[reference]/appeal': ({ requests }) => [`${own(requests.declined)}/appeal`],
  '/account/requests/[reference]/appeal/why': ({ requests }) => [`${own(requests.declined)}/appeal/why`],
  '/account/requests/[reference]/appeal/check': ({ requests }) => [`${own(requests.declined)}/appeal/check`],
  '/account/requests/[reference]/appeal/sent': ({ requests }) => [`${own(requests.appealed)}/appeal/sent`],
  '/account/requests/[reference]/no-wait': ({ requests }) => [`${own(requests.waiting)}/no-wait`],
  '/account/requests/[reference]/read': ({ requests }) => [`${own(requests.ready)}/read`],
  '/account/requests/[reference]/receipt': ({ requests }) => [`${own(requests.partlyErased)}/receipt`],
  '/account/requests/new': at('/account/requests/new'),
  '/account/requests/new/check/[draft]': ({ draft }) => [`/account/requests/new/check/${draft}`],
  '/account/requests/new/copy': at('/account/requests/new/copy'),
  '/account/requests/new/correction': at('/account/requests/new/correction'),
  '/account/requests/new/deletion': at('/account/requests/new/deletion'),
  '/account/requests/new/objection': at('/account/requests/new/objection'),
  '/account/requests/new/restriction': at('/account/requests/new/restriction'),
}

/** What only somebody sees whose copy is held back. */
export const waitingPages: Pages = {
  '/account/requests/[reference]/sent': ({ heldBack }) => [`${own(heldBack)}/sent`, own(heldBack)],
}

/** Shown only in the middle of something, and looked at there. */
export const passingPages = [
  '/children/follow/report',
  '/questions/follow/thread',
  '/account/usage/take-apart',
  '/requests/start/you',
  '/requests/start/acting',
  '/requests/start/check',
  '/requests/start/sent',
  '/requests/follow/[reference]',
  '/requests/follow/[reference]/again',
  '/requests/follow/[reference]/appeal',
  '/requests/follow/[reference]/appeal/why',
  '/requests/follow/[reference]/appeal/check',
  '/requests/follow/[reference]/appeal/sent',
  '/requests/follow/[reference]/no-wait',
  '/requests/follow/[reference]/read',
  '/requests/follow/[reference]/receipt',
  '/sign-up/details',
  '/sign-in/second-factor',
  '/sign-in/second-factor/enrol',
]

/** The patterns of the folder `app`. */
export function patternsOfApp(): string[] {
  const files = readdirSync('app', { recursive: true, encoding: 'utf8' }).filter(
    (file) => path.basename(file) === 'page.tsx',
  )
  return files.map(
    (file) =>
      `/${path
        .dirname(file)
        .split(path.sep)
        .filter((part) => part !== '.' && !part.startsWith('('))
        .join('/')}`,
  )
}
