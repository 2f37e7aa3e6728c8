import { z } from 'zod'
import { categoryTitle } from './category-title.ts'
import { type Proposal, shortestExplanation } from './decision-check.ts'
import { matchableFacts } from './matched-facts.ts'
import { declineReasons } from './vocabulary.ts'

const outcome = z.enum(['granted', 'declined'])
const reason = z.enum(declineReasons)

export const fieldOf = (category: string, part: 'outcome' | 'reason' | 'explanation') => `${category}-${part}`

/** What staff chose for each category of the request; a category without a choice is missing, and the rule says so. */
export function readProposals(form: FormData, scope: readonly string[]): Record<string, Proposal> {
  const proposals: Record<string, Proposal> = {}
  for (const category of scope) {
    const chosen = outcome.safeParse(form.get(fieldOf(category, 'outcome')))
    if (!chosen.success) continue
    const explanation = form.get(fieldOf(category, 'explanation'))
    proposals[category] = {
      outcome: chosen.data,
      reason: reason.safeParse(form.get(fieldOf(category, 'reason'))).data,
      explanation: typeof explanation === 'string' ? explanation.slice(0, 4000) : '',
    }
  }
  return proposals
}

const messages = {
  outcome: 'Choose whether this is granted or declined',
  reason: 'Choose a reason',
  explanation: `Explain it in at least ${shortestExplanation} characters`,
}

/** What is missing, field by field, in words for the form. */
export function missingParts(
  proposals: Readonly<Record<string, Proposal>>,
  scope: readonly string[],
): z.ZodError | null {
  const issues = scope.flatMap((category) => {
    const proposal = proposals[category]
    const short = (proposal?.explanation?.trim().length ?? 0) < shortestExplanation
    const parts = !proposal
      ? (['outcome'] as const)
      : proposal.outcome === 'granted'
        ? []
        : [...(proposal.reason ? [] : (['reason'] as const)), ...(short ? (['explanation'] as const) : [])]
    return parts.map((part) => ({
      code: 'custom' as const,
      path: [fieldOf(category, part)],
      message: `${categoryTitle(category)}: ${messages[part].toLowerCase()}`,
      input: undefined,
    }))
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
