import { z } from 'zod'
import { categories } from '#lib/data-map/vocabulary.ts'
import { seal, unseal, unsealMaybe } from '#lib/sealing/seal.ts'
import type { Sealed } from '#lib/sealing/vocabulary.ts'
import { objectionable } from './objectionable.ts'
import { restrictionGrounds } from './restriction-grounds.ts'
import type { RequestKind } from './vocabulary.ts'

/** What somebody wrote in words of their own: a letter that staff entered, or where to look for somebody without an account. */
const words = z.string().max(20_000).optional()

/** What was asked, by kind, as it rests encrypted in drafts and requests. */
export const requestDetails = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('copy'),
    categories: z.array(z.enum(categories)).min(1),
    from: z.iso.date().optional(),
    to: z.iso.date().optional(),
    words,
  }),
  z.object({
    kind: z.literal('correction'),
    field: z.string(),
    /** The field's name as it was shown. */
    label: z.string(),
    after: z.string(),
    reason: z.string(),
    words,
  }),
  z.object({ kind: z.literal('deletion'), words }),
  z.object({ kind: z.literal('objection'), purpose: z.enum(objectionable), reason: z.string(), words }),
  z.object({ kind: z.literal('restriction'), ground: z.enum(restrictionGrounds), reason: z.string(), words }),
])

export type RequestDetails = z.infer<typeof requestDetails>
export type DetailsOf<Kind extends RequestKind> = Extract<RequestDetails, { kind: Kind }>

type Table = 'requests' | 'request_drafts'

export function sealDetails(table: Table, row: string, details: RequestDetails): Sealed {
  return seal({ table, column: 'details', row }, JSON.stringify(details))
}

/** Why staff entered it long after it came; null where there was nothing to explain. */
export function openLateReason(row: { id: string; lateReason: Sealed | null }): string | null {
  return unsealMaybe({ table: 'requests', column: 'late_reason', row: row.id }, row.lateReason)
}

/** Null once an erasure has blanked them. `wishOf` is what a deed about a request asks. */
export function openDetails(table: Table, row: { id: string; details: Sealed | null }): RequestDetails | null {
  if (!row.details) return null
  return requestDetails.parse(JSON.parse(unseal({ table, column: 'details', row: row.id }, row.details)))
}

/** What was asked, as far as it can still be told: a deletion asks for everything, also once its own words have been deleted. */
export function wishOf(request: { id: string; kind: RequestKind; details: Sealed | null }): RequestDetails | null {
  return openDetails('requests', request) ?? (request.kind === 'deletion' ? { kind: 'deletion' } : null)
}
