/** The facts that a policy leaves open, so that any company can make its text its own. */
export type OperatorFacts = { company: string; site: string; privacyEmail: string }

const placeholders: Record<string, keyof OperatorFacts> = {
  '%company%': 'company',
  '%site%': 'site',
  '%privacy-email%': 'privacyEmail',
}
const anyPlaceholder = /%(?:company|site|privacy-email)%/g

export function filledIn(text: string, facts: OperatorFacts): string {
  return text.replace(anyPlaceholder, (placeholder) => {
    const key = placeholders[placeholder]
    return key ? facts[key] : placeholder
  })
}

export function placeholdersLeft(text: string): string[] {
  return [...new Set(text.match(anyPlaceholder) ?? [])]
}
