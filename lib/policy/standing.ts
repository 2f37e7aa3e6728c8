import type { Temporal } from 'temporal-polyfill'
import { asDate, civilDate } from '#lib/calendar/civil-date.ts'
import type { Standing } from './vocabulary.ts'

type Dated = { number: number | null; effectiveOn: string | null; publishedAt: Date | null }
type Published = Dated & { number: number; publishedAt: Date }

const isPublished = <Version extends Dated>(version: Version): version is Version & Published =>
  version.publishedAt !== null && version.number !== null

/** The day from which a published version applies; where the policy does not say, the day of its publication here. */
export function appliesFrom(version: Published, timeZone: string): Temporal.PlainDate {
  return version.effectiveOn ? asDate(version.effectiveOn) : civilDate(version.publishedAt, timeZone)
}

function later(one: Published, other: Published, timeZone: string): number {
  const [a, b] = [appliesFrom(one, timeZone), appliesFrom(other, timeZone)]
  return b.since(a).sign || other.number - one.number
}

/** The published version that applied last before or on that day; of two that begin together, the newer. */
export function inForce<Version extends Dated>(
  versions: readonly Version[],
  today: Temporal.PlainDate,
  timeZone: string,
): Version | undefined {
  return versions
    .filter(isPublished)
    .filter((version) => today.since(appliesFrom(version, timeZone)).sign >= 0)
    .sort((one, other) => later(one, other, timeZone))[0]
}

export function standingOf<Version extends Dated>(
  version: Version,
  versions: readonly Version[],
  today: Temporal.PlainDate,
  timeZone: string,
): Standing {
  if (!isPublished(version)) return 'draft'
  if (today.since(appliesFrom(version, timeZone)).sign < 0) return 'coming'
  return inForce(versions, today, timeZone)?.number === version.number ? 'in-force' : 'superseded'
}
