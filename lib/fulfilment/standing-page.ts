import { createHash } from 'node:crypto'
import { env } from '#lib/env.ts'
import { operator } from '#lib/operator.ts'
import { escaped } from './markup.ts'
import { readerStyle } from './reader-style.ts'

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** What such a page may load: nothing; and its own style, and script if it has one, by digest. */
function policyOf(script: string | undefined): string {
  const scripts = script ? ` script-src ${hashOf(script)};` : ''
  return `default-src 'none'; style-src ${hashOf(readerStyle)};${scripts} base-uri 'none'; form-action 'none'`
}

type Page = { title: string; body: string; script?: string }

/** A page that opens without us, from a folder on somebody's disk: nothing is fetched, and nothing runs but what is named by its digest. */
export function standingPage({ title, body, script }: Page): string {
  const demonstration = env().DEMONSTRATION
    ? `<p class="kept">Demonstration — not ${escaped(operator.shortName)}.</p>`
    : ''
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(script)}">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><meta name="referrer" content="no-referrer">
<title>${escaped(title)} – ${escaped(operator.shortName)}</title><style>${readerStyle}</style></head>
<body><header><p class="soft">${escaped(operator.name)}</p><h1>${escaped(title)}</h1>${demonstration}</header>
<main>${body}</main>
${script ? `<script>${script}</script>` : ''}</body></html>
`
}
