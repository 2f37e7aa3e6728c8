import { z } from 'zod'
import { facts } from '#content/operator.ts'

const shape = z.object({
  name: z.string().min(1),
  shortName: z.string().min(1),
  site: z.string().min(1),
  contact: z.object({
    privacyEmail: z.email(),
    securityEmail: z.email(),
    postalAddress: z.array(z.string().min(1)).min(2),
  }),
  establishment: z.object({ country: z.string().length(2), subdivision: z.string().optional() }),
  timeZone: z.string().refine((zone) => Intl.supportedValuesOf('timeZone').includes(zone), 'an IANA time zone'),
  authority: z.object({ name: z.string().min(1), url: z.url() }),
  recipients: z.array(z.object({ id: z.string().regex(/^[a-z][a-z-]+$/), name: z.string().min(1) })),
  languages: z.array(z.literal('en')).min(1),
  accent: z.tuple([z.string().regex(/^#[0-9a-f]{6}$/), z.string().regex(/^#[0-9a-f]{6}$/)]),
  logo: z.object({ src: z.string().startsWith('/'), alt: z.string() }),
  coolingOffDays: z.int().min(0).max(30),
  declinesTakeTwo: z.boolean(),
  copyReadyDays: z.int().min(1).max(30),
  questionAnswerDays: z.int().min(1).max(30),
})

export type Operator = z.infer<typeof shape>

/** The facts of `content/operator.ts`, checked: a wrong one stops the start with its name. */
export const operator: Operator = shape.parse(facts)

/** A recipient by its id. One that is not on the list is given nothing. */
export function recipientOf(id: string): Operator['recipients'][number] {
  const found = operator.recipients.find((recipient) => recipient.id === id)
  if (!found) throw new Error(`${id} is no recipient in content/operator.ts`)
  return found
}
