import { env } from '#lib/env.ts'
import { operator } from '#lib/operator.ts'

export type Letter = { subject: string; text: string; html: string }

/** What a letter says: the subject what happened, the first paragraph what to do. Never personal data beyond the first name. */
export type LetterParts = {
  subject: string
  firstName?: string
  paragraphs: string[]
  action?: { label: string; path: string }
  /** A one-time code, set large. */
  code?: string
  reference?: string
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign)
const oneLine = (text: string) => text.replace(/[\r\n\0]+/g, ' ')

export function absolute(path: string): string {
  return new URL(path, env().PUBLIC_URL).href
}

/** Text and HTML of a letter, with the same words in both. */
export function composeLetter(parts: LetterParts): Letter {
  const demonstration = env().DEMONSTRATION
    ? `Demonstration — not ${operator.shortName}. Nothing here concerns a real person.`
    : null
  const greeting = parts.firstName ? `Hello ${oneLine(parts.firstName)},` : 'Hello,'
  const closing = [
    parts.reference ? `Reference: ${parts.reference}` : null,
    `Questions? Write to ${operator.contact.privacyEmail}.`,
    `${operator.name} · ${operator.contact.postalAddress.slice(1).join(', ')}`,
  ].filter((line) => line !== null)
  const link = parts.action ? absolute(parts.action.path) : null
  const text = [
    demonstration,
    greeting,
    ...parts.paragraphs,
    parts.code ?? null,
    parts.action && link ? `${parts.action.label}:\n${link}` : null,
    closing.join('\n'),
  ]
  const html = [
    demonstration ? `<p><strong>${escapeHtml(demonstration)}</strong></p>` : '',
    `<p>${escapeHtml(greeting)}</p>`,
    ...parts.paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`),
    parts.code ? `<p><strong style="font-size:28px;letter-spacing:4px">${escapeHtml(parts.code)}</strong></p>` : '',
    parts.action && link ? `<p><a href="${escapeHtml(link)}">${escapeHtml(parts.action.label)}</a></p>` : '',
    `<hr><p>${closing.map(escapeHtml).join('<br>')}</p>`,
  ]
  return {
    subject: oneLine(parts.subject),
    text: `${text.filter((block) => block !== null).join('\n\n')}\n`,
    html: `<!doctype html><html lang="en"><body style="font:16px/1.5 system-ui,sans-serif;max-width:36em;margin:2em auto;padding:0 1em">${html.join('\n')}</body></html>`,
  }
}
