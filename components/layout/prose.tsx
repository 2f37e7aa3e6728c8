import type { ReactNode } from 'react'

/** Typography for long texts. `html` comes from our own Markdown interpreter, which escapes what is not Markdown. */
export function Prose({ html, children }: { html?: string; children?: ReactNode }) {
  if (html === undefined) return <div className="prose">{children}</div>
  // biome-ignore lint/security/noDangerouslySetInnerHtml: made by lib/policy from Markdown with HTML switched off
  return <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />
}
