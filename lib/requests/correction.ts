import { db, type Reader } from '#db/client.ts'
import type { Staff, Subject } from '#lib/auth/actor.ts'
import { civilDate, inWords } from '#lib/calendar/civil-date.ts'
import { listCorrectable, parseCorrection } from '#lib/fulfilment/correctable.ts'
import { operator } from '#lib/operator.ts'
import { isAddressField, shownValue } from './correction-values.ts'
import type { DetailsOf } from './details.ts'

export type Correction = { field: string; before: string; after: string }

/** A mailing address is not one line of text: people change their own in an editor. */
const hasOnlyAnEditor = isAddressField

/** Tells one of several apart from the others. */
const dateOf = (of: Date | string | null) =>
  of === null ? '' : `, ${inWords(of instanceof Date ? civilDate(of, operator.timeZone) : of)}`

/** What somebody may ask us to correct, as it stands now. */
export async function listCorrectableOf(subject: Subject, reader: Reader = db()) {
  return (await listFields(subject, reader)).filter(({ field }) => !hasOnlyAnEditor(field))
}

/** The same for staff who enter what came by post: of a letter, everything that the data map says. */
export async function listCorrectableFor(_staff: Staff<'requests:enter'>, subjectId: string, reader: Reader = db()) {
  return listFields({ subjectId }, reader)
}

async function listFields(subject: Pick<Subject, 'subjectId'>, reader: Reader) {
  const all = await listCorrectable(subject, reader)
  return all.map(({ field, label, about, of, current }) => ({
    field,
    label: `${about}${dateOf(of)}: ${label.toLowerCase()}`,
    current,
    shown: shownValue(field, current),
  }))
}

/** What a correction changes; null when the field is not there (any more), or the new text cannot stand in it. */
export async function findCorrectionOf(
  reader: Reader,
  subject: Subject,
  details: DetailsOf<'correction'>,
): Promise<Correction | null> {
  return correctionIn(await listCorrectableOf(subject, reader), details)
}

/** Null also when the field is not among those. */
export function correctionIn(
  fields: readonly { field: string; current: string }[],
  details: DetailsOf<'correction'>,
): Correction | null {
  const known = fields.find(({ field }) => field === details.field)
  const after = parseCorrection(details.field, details.after)
  return known && after !== null ? { field: known.field, before: known.current, after } : null
}

/** Whether the new text can stand in that field. */
export function takesCorrection(field: string, after: string): boolean {
  return parseCorrection(field, after) !== null
}
