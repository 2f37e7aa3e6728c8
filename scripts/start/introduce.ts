import path from 'node:path'
import { demonstrationPeople } from '#content/demonstration.ts'
import type { Env } from '#lib/env.ts'
import { operator } from '#lib/operator.ts'

function whoCanSignIn(): string[] {
  const width = Math.max(...demonstrationPeople.map(({ email }) => email.length))
  return demonstrationPeople.map(({ email, name, role }) => `    ${email.padEnd(width)}  ${name}, ${role}`)
}

function whereMailGoes({ SMTP_URL, PUBLIC_URL, DATA_DIR, DEMONSTRATION }: Env): string {
  if (SMTP_URL) return new URL(SMTP_URL).host
  const files = path.join(path.relative('.', DATA_DIR) || DATA_DIR, 'mail')
  return DEMONSTRATION
    ? `${PUBLIC_URL}/mailbox, and as files in ${files}`
    : `kept as files in ${files} (SMTP_URL is not set)`
}

/** What a person who has just started the site wants to know. */
export function introduction(settings: Env): string {
  const lines = [
    `${operator.shortName} privacy center${settings.DEMONSTRATION ? ' (demonstration)' : ''}`,
    `  Address  ${settings.PUBLIC_URL}`,
    `  Mail     ${whereMailGoes(settings)}`,
  ]
  if (settings.DEMONSTRATION) lines.push('  People who can sign in with their e-mail address:', ...whoCanSignIn())
  return `\n${lines.join('\n')}\n\n  Ctrl-C stops it.\n`
}
