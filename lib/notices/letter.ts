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

/** What a letter consists of, in order: its text, its HTML and its preview are each written from these. */
export type LetterBlock =
  | { kind: 'demonstration' | 'paragraph' | 'code'; text: string }
  | { kind: 'link'; label: string; href: string }
  | { kind: 'closing'; lines: string[] }

export function letterBlocks(parts: LetterParts): LetterBlock[] {
  const closing = [
    parts.reference ? `Reference: ${parts.reference}` : null,
    `Questions? Write to ${operator.contact.privacyEmail}.`,
    `${operator.name} · ${operator.contact.postalAddress.slice(1).join(', ')}`,
  ].filter((line) => line !== null)
  const demonstration = `Demonstration — not ${operator.shortName}. Nothing here concerns a real person.`
  const { action, code } = parts
  return [
    ...(env().DEMONSTRATION ? [{ kind: 'demonstration' as const, text: demonstration }] : []),
    { kind: 'paragraph', text: parts.firstName ? `Hello ${oneLine(parts.firstName)},` : 'Hello,' },
    ...parts.paragraphs.map((text) => ({ kind: 'paragraph' as const, text })),
    ...(code ? [{ kind: 'code' as const, text: code }] : []),
    ...(action ? [{ kind: 'link' as const, label: action.label, href: absolute(action.path) }] : []),
    { kind: 'closing', lines: closing },
  ]
}

function asText(block: LetterBlock): string {
  if (block.kind === 'link') return `${block.label}:\n${block.href}`
  return block.kind === 'closing' ? block.lines.join('\n') : block.text
}

function asHtml(block: LetterBlock): string {
  if (block.kind === 'link') return `<p><a href="${escapeHtml(block.href)}">${escapeHtml(block.label)}</a></p>`
  if (block.kind === 'closing') return `<hr><p>${block.lines.map(escapeHtml).join('<br>')}</p>`
  const text = escapeHtml(block.text)
  if (block.kind === 'demonstration') return `<p><strong>${text}</strong></p>`
  if (block.kind === 'code') return `<p><strong style="font-size:28px;letter-spacing:4px">${text}</strong></p>`
  return `<p>${text}</p>`
}

/** Text and HTML of a letter, with the same words in both. */
export function composeLetter(parts: LetterParts): Letter {
  const blocks = letterBlocks(parts)
  return {
    subject: oneLine(parts.subject),
    text: `${blocks.map(asText).join('\n\n')}\n`,
    html: `<!doctype html><html lang="en"><body style="font:16px/1.5 system-ui,sans-serif;max-width:36em;margin:2em auto;padding:0 1em">${blocks.map(asHtml).join('\n')}</body></html>`,
  }
}
