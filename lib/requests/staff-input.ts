import { z } from 'zod'
import { categoryTitle } from './category-title.ts'
import { type Proposal, shortestExplanation } from './decision-check.ts'
import { matchableFacts } from './matched-facts.ts'
import { decisionOutcomes, declineReasons, type LeftOut } from './vocabulary.ts'

const outcome = z.enum(decisionOutcomes)
const reason = z.enum(declineReasons)
const day = z.iso.date()

/** What a decline says, and the same for a part that is not granted: two sets of fields, of which the choice above them opens one. */
type Part = 'outcome' | 'records' | 'from' | 'to' | `${'' | 'part-'}${'reason' | 'citation' | 'explanation'}`
export const fieldOf = (category: string, part: Part) => `${category}-${part}`

const textOf = (form: FormData, field: string): string => {
  const value = form.get(field)
  return typeof value === 'string' ? value.slice(0, 4000).trim() : ''
}

function readLeftOut(form: FormData, category: string): LeftOut {
  const records = form.getAll(fieldOf(category, 'records')).filter((name) => typeof name === 'string')
  const [from, to] = (['from', 'to'] as const).map((end) => day.safeParse(textOf(form, fieldOf(category, end))).data)
  return { records, ...(from ? { from } : {}), ...(to ? { to } : {}) }
}

/** What staff chose for each category of the request; a category without a choice is missing, and the rule says so. */
export function readProposals(form: FormData, scope: readonly string[]): Record<string, Proposal> {
  const proposals: Record<string, Proposal> = {}
  for (const category of scope) {
    const chosen = outcome.safeParse(form.get(fieldOf(category, 'outcome')))
    if (!chosen.success) continue
    const inPart = chosen.data === 'partly-granted'
    const set = inPart ? 'part-' : ''
    proposals[category] = {
      outcome: chosen.data,
      reason: reason.safeParse(form.get(fieldOf(category, `${set}reason`))).data,
      citation: textOf(form, fieldOf(category, `${set}citation`)).slice(0, 200),
      explanation: textOf(form, fieldOf(category, `${set}explanation`)),
      ...(inPart ? { leftOut: readLeftOut(form, category) } : {}),
    }
  }
  return proposals
}

const messages = {
  outcome: 'choose whether this is granted, granted in part, or declined',
  reason: 'choose a reason',
  explanation: `explain it in at least ${shortestExplanation} characters`,
}

function missingOf(proposal: Proposal | undefined): (keyof typeof messages)[] {
  if (!proposal) return ['outcome']
  if (proposal.outcome === 'granted') return []
  const short = (proposal.explanation?.length ?? 0) < shortestExplanation
  return [...(proposal.reason ? [] : (['reason'] as const)), ...(short ? (['explanation'] as const) : [])]
}

/** Days that were typed and are none, so that nothing is read out of them that was not meant. */
function wrongDays(form: FormData, category: string): ('from' | 'to')[] {
  return (['from', 'to'] as const).filter((end) => {
    const typed = textOf(form, fieldOf(category, end))
    return typed !== '' && !day.safeParse(typed).success
  })
}

/** What is missing, field by field, in words for the form. */
export function missingParts(
  form: FormData,
  proposals: Readonly<Record<string, Proposal>>,
  scope: readonly string[],
): z.ZodError | null {
  const issue = (category: string, part: Part, message: string) => ({
    ...{ code: 'custom' as const, path: [fieldOf(category, part)], input: undefined },
    message: `${categoryTitle(category)}: ${message}`,
  })
  const issues = scope.flatMap((category) => {
    const proposal = proposals[category]
    const inPart = proposal?.outcome === 'partly-granted'
    const missing = missingOf(proposal).map((part) =>
      issue(category, part === 'outcome' || !inPart ? part : `part-${part}`, messages[part]),
    )
    const days = inPart ? wrongDays(form, category) : []
    return [...missing, ...days.map((end) => issue(category, end, 'give the day like 2026-03-31'))]
  })
  return issues.length > 0 ? new z.ZodError(issues) : null
}

export const sendBackInput = z.object({
  note: z
    .string('Say what has to change')
    .trim()
    .min(1, 'Say what has to change')
    .max(2000, 'Use at most 2000 characters'),
})

const said = (message: string) => z.string(message).trim().min(1, message).max(500, 'Use at most 500 characters')
export const holdInput = z.object({
  law: said('Say which law or order asks for it'),
  reason: said('Say why'),
  reviewOn: z
    .string('Give the day on which it is looked at again')
    .trim()
    .pipe(z.iso.date('Give the day like 2027-03-31')),
})

const listed = (value: unknown) => (typeof value === 'string' ? [value] : value)
export const factsInput = z.object({
  facts: z.preprocess(
    listed,
    z.array(z.enum(matchableFacts), 'Tick the facts that matched').min(2, 'Tick at least 2 facts that matched'),
  ),
})
