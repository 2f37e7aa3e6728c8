import { z } from 'zod'
import { cardNumberRefusal, holdsCardNumber } from '#lib/accounts/card-number.ts'
import { inWordsField } from '#lib/requests/correction-values.ts'
import type { RequestDetails } from '#lib/requests/details.ts'
import { copyInput } from '#lib/requests/input.ts'
import { objectionable } from '#lib/requests/objectionable.ts'
import { restrictionGrounds } from '#lib/requests/restriction-grounds.ts'
import { requestKinds } from '#lib/requests/vocabulary.ts'
import { wordsField } from './input.ts'

const listed = (value: unknown) => (typeof value === 'string' ? [value] : value)
const chooseKinds = 'Choose what the letter asks for'

/** A letter need not give reasons. */
const reason = z
  .string()
  .trim()
  .max(2000, 'Use at most 2000 characters')
  .refine((typed) => !holdsCardNumber(typed), cardNumberRefusal)
  .catch('')

const wholeInput = z.object({
  kinds: z.preprocess(listed, z.array(z.enum(requestKinds, chooseKinds), chooseKinds).min(1, chooseKinds)),
  words: wordsField,
  field: z.string().max(300).catch(''),
  after: z.string().trim().max(800, 'Use at most 800 characters').catch(''),
  correctionReason: reason,
  objectionReason: reason,
  restrictionReason: reason,
})

export type CorrectableField = { field: string; label: string; current: string; takes: (typed: string) => boolean }
type Read = { ok: true; asked: RequestDetails[]; words: string } | { ok: false; error: z.ZodError }

const issue = (path: string, message: string) => ({ code: 'custom' as const, path: [path], message, input: undefined })

type Typed = z.output<typeof wholeInput>
type Issues = ReturnType<typeof issue>[]

function correctionIn({ field, after, correctionReason }: Typed, fields: readonly CorrectableField[], issues: Issues) {
  const known = fields.find((each) => each.field === field)
  if (field !== '' && !known) issues.push(issue('field', 'Choose again: this is no longer there'))
  if (!known) {
    const inWords = { field: inWordsField, label: 'As the letter says', after: '' }
    return { kind: 'correction', ...inWords, reason: correctionReason } as const
  }
  if (after === '') issues.push(issue('after', 'Enter what it should say'))
  else if (!known.takes(after))
    issues.push(issue('after', 'This cannot stand there. An address is written line by line, the country last'))
  return { kind: 'correction', field: known.field, label: known.label, after, reason: correctionReason } as const
}

function restIn(
  kind: 'objection' | 'restriction',
  typed: Typed,
  form: FormData,
  issues: Issues,
): RequestDetails | null {
  if (kind === 'objection') {
    const purpose = objectionable.find((each) => each === form.get('purpose'))
    if (!purpose) issues.push(issue('purpose', 'Choose the use that the letter objects to'))
    return purpose ? { kind, purpose, reason: typed.objectionReason } : null
  }
  const ground = restrictionGrounds.find((each) => each === form.get('ground'))
  if (!ground) issues.push(issue('ground', 'Choose why we should only keep the data'))
  return ground ? { kind, ground, reason: typed.restrictionReason } : null
}

/** What a letter asks for, by kind: several kinds in one letter become several requests. */
export function readAsked(form: FormData, fields: readonly CorrectableField[]): Read {
  const input = wholeInput.safeParse({ ...Object.fromEntries(form), kinds: form.getAll('kinds') })
  if (!input.success) return { ok: false, error: input.error }
  const issues: Issues = []
  const asked = input.data.kinds.flatMap((kind): RequestDetails[] => {
    if (kind === 'deletion') return [{ kind }]
    if (kind === 'correction') return [correctionIn(input.data, fields, issues)]
    if (kind !== 'copy') return [restIn(kind, input.data, form, issues) ?? []].flat()
    const copy = copyInput.safeParse({ ...Object.fromEntries(form), categories: form.getAll('categories') })
    if (copy.success) return [{ kind, ...copy.data }]
    issues.push(...copy.error.issues.map(({ path, message }) => issue(String(path[0] ?? 'categories'), message)))
    return []
  })
  return issues.length > 0 ? { ok: false, error: new z.ZodError(issues) } : { ok: true, asked, words: input.data.words }
}
