import type { Channel } from '#lib/requests/vocabulary.ts'

/** Ways by which a request reaches staff instead of this site. */
export const entryChannels = ['post', 'phone', 'email'] as const satisfies readonly Channel[]
export type EntryChannel = (typeof entryChannels)[number]

/** Within this many days of receipt a request is entered; later only with a reason in writing. */
export const daysWithoutReason = 14

/** Our record of an older request has ended (decision 13). */
export const mostMonthsAgo = 24

/** How long what staff type is kept between the pages (decision 19). */
export const hoursKept = 24
