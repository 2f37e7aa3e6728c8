import { z } from 'zod'
import { roles } from '#lib/representatives/vocabulary.ts'
import { requestDetails } from '#lib/requests/details.ts'
import { answerChannels } from '#lib/requests/vocabulary.ts'
import { entryChannels } from './vocabulary.ts'

const mailingAddress = z.object({ lines: z.array(z.string()), postcode: z.string(), country: z.string() })

/** What staff have typed of a letter or a call so far, as it rests encrypted between the pages. */
const shape = z.object({
  channel: z.enum(entryChannels),
  receivedOn: z.iso.date(),
  lateReason: z.string().nullable(),
  /** What the person was looked for by. */
  sought: z.object({ email: z.string().nullable(), reference: z.string().nullable() }),
  /** The question that it was at first. */
  question: z.string().nullable().default(null),
  person: z
    .object({
      region: z.string(),
      answerBy: z.enum(answerChannels),
      /** Of somebody we do not know yet. */
      contact: z
        .object({ name: z.string(), email: z.string().nullable(), mailingAddress: mailingAddress.nullable() })
        .nullable(),
    })
    .nullable(),
  /** Of somebody who wrote for that person: in what role, and how the letter gives them. */
  role: z.enum(roles).nullable().default(null),
  acting: z
    .object({
      name: z.string(),
      email: z.string().nullable(),
      mailingAddress: mailingAddress.nullable(),
      statement: z.string(),
    })
    .nullable()
    .default(null),
  asked: z.array(requestDetails).nullable(),
  /** The words of the letter as they were. */
  words: z.string(),
})
export type Entry = z.infer<typeof shape>
/** As it is kept; what came by no question need not say so. */
export type TypedEntry = z.input<typeof shape>
export type WholeEntry = Entry & { person: NonNullable<Entry['person']>; asked: NonNullable<Entry['asked']> }

export function parseEntry(json: string): Entry {
  return shape.parse(JSON.parse(json))
}

/** Whether every page has been answered. */
export function isWhole(entry: Entry): entry is WholeEntry {
  const writer = entry.role === null || entry.acting !== null
  return writer && entry.person !== null && entry.asked !== null && entry.asked.length > 0
}

/** As the person reads it in a copy of their data. */
export function showEntry(json: string): string {
  const { channel, receivedOn, words, person } = parseEntry(json)
  return [`Came by: ${channel}`, `Received: ${receivedOn}`, person?.contact?.name, words].filter(Boolean).join('\n')
}
