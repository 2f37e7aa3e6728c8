import { z } from 'zod'
import { civilDate, daysBetween, startOfDay } from '#lib/calendar/civil-date.ts'
import { operator } from '#lib/operator.ts'
import { regionIds } from '#lib/requests/regions.ts'
import type { Given } from './batch.ts'
import { coarseLocation, coarseZipCode } from './coarse.ts'
import { combineDays, combineReasons, latestDays, takeApartReasons } from './vocabulary.ts'

const dayMs = 86_400_000
/** A product's clock may be a little fast. */
const fastMs = 10 * 60_000

function isTimeZone(zone: string): boolean {
  try {
    return /^[A-Za-z]/.test(zone) && new Intl.DateTimeFormat('en', { timeZone: zone }) !== undefined
  } catch {
    return false
  }
}

/** Opaque: what a product calls the device. An address would say whose it is. */
export const deviceField = z
  .string('A device is a text of 8 to 200 visible characters')
  .trim()
  .regex(/^[\x21-\x7e]{8,200}$/, 'A device is a text of 8 to 200 visible characters')
  .refine((device) => !device.includes('@'), 'A device is an opaque identifier, never an address')

const location = z
  .union(
    [
      z.string().max(200),
      z.strictObject({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) }),
    ],
    'A location is the name of a town, or { latitude, longitude }',
  )
  .transform((given, context) => {
    const coarse = coarseLocation(given)
    if (coarse === null)
      context.addIssue('A location is the name of a town, without digits, or { latitude, longitude }')
    return coarse
  })

function moment(at: Date, days: number) {
  return z.iso
    .datetime({ offset: true, error: 'A moment in ISO 8601, with its offset' })
    .transform((text) => new Date(text))
    .refine((moment) => moment.getTime() <= at.getTime() + fastMs, 'It lies in the future')
    .refine((moment) => moment.getTime() >= at.getTime() - days * dayMs, `It is more than ${days} days old`)
}

/** One event as a product sends it; nothing else is taken. What comes out is coarse already. */
const eventShape = (at: Date) =>
  z.strictObject({
    id: z.guid('A UUID of its own, the same whenever it is sent again').toLowerCase(),
    at: moment(at, latestDays),
    product: z.string().regex(/^[\p{L}\p{N}][\p{L}\p{M}\p{N} .,&+'’()-]{0,79}$/u, 'The name of the product'),
    language: z
      .string()
      .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/, 'A language tag, such as en-GB')
      .nullish(),
    zipCode: z
      .string()
      .regex(/^\s*[A-Za-z0-9][A-Za-z0-9 -]{0,11}$/, 'A zip code')
      .transform(coarseZipCode)
      .nullish(),
    areaCode: z
      .string()
      .regex(/^\d{1,6}$/, 'An area code, digits only')
      .nullish(),
    location: location.nullish(),
    timeZone: z.string().refine(isTimeZone, 'A time zone, such as Europe/London').nullish(),
    region: z
      .string()
      .refine((id) => regionIds.includes(id), 'A region of our list, such as DE or US-CA')
      .nullish(),
    device: deviceField.nullish(),
  })

export type UsageEvent = z.output<ReturnType<typeof eventShape>>
export type RefusedEvent = { index: number; problems: { field: string | null; problem: string }[] }

/** Each event by itself: a bad one does not keep the others out. */
export function checkEvents(given: readonly Given[], at: Date): { events: UsageEvent[]; refused: RefusedEvent[] } {
  const shape = eventShape(at)
  const events: UsageEvent[] = []
  const refused: RefusedEvent[] = []
  for (const [index, each] of given.entries()) {
    if (each === 'not-json') {
      refused.push({ index, problems: [{ field: null, problem: 'This line is not JSON' }] })
      continue
    }
    const checked = shape.safeParse(each.value)
    if (checked.success) events.push(checked.data)
    else {
      const problems = checked.error.issues.slice(0, 12).map(({ path, message }) => ({
        field: path[0] === undefined ? null : String(path[0]),
        problem: message,
      }))
      refused.push({ index, problems })
    }
  }
  return { events, refused }
}

const address = z.email('Enter an e-mail address, like name@example.com').max(254)

/** What a product sends when somebody signs in to it; `since` is when the one before signed out, so that nothing of theirs is taken along. */
export const combineCall = (at: Date) =>
  z.strictObject({ email: address, device: deviceField, since: moment(at, combineDays) })

const choose = 'Choose why'

export const findPersonInput = z.object({ email: z.string().trim().pipe(address) })
const sinceDay = (at: Date) =>
  z
    .string('Give the day since which it is theirs')
    .trim()
    .pipe(z.iso.date('Give the day like 2027-03-31'))
    .refine((day) => {
      const ago = daysBetween(day, civilDate(at, operator.timeZone))
      return ago >= 0 && ago <= combineDays
    }, `Give a day of the last ${combineDays} days`)
    .transform((day) => startOfDay(day, operator.timeZone))
export const combineInput = (at: Date) =>
  z.object({
    since: sinceDay(at),
    product: z.string('Choose the product').min(1, 'Choose the product'),
    device: z.string().trim().pipe(deviceField),
    reason: z.enum(combineReasons, choose),
  })
const seen = z.coerce.number().int().nonnegative()
export const takeApartInput = z.object({ seen, reason: z.enum(takeApartReasons, choose) })
export const ownTakeApartInput = z.object({ seen, email: z.string().trim().min(1, 'Enter your e-mail address') })
