/** What a guard of our own looked at, and what it found: one line each, beginning with the rule. */
export type Findings = { examined: number; findings: string[] }

export const finding = (rule: string, where: string, what: string): string => `${rule}: ${where} ${what}`
