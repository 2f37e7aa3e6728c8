import type { IncomingHttpHeaders } from 'node:http'
import type { Site } from './site.ts'

/** Posts that come from elsewhere by design: what lies below a folder, or the folder's own address `itself`. Each carries its own proof, so the server takes their cookies away. */
export const originExempt: readonly { readonly start: string; readonly itself?: true; readonly because: string }[] = [
  { start: '/unsubscribe/one-click/', because: 'mail programs post it (RFC 8058); its signed link is the proof' },
  { start: '/api/events/', because: 'products send usage events; the key of the product is the proof' },
  { start: '/api/bounces/', itself: true, because: 'mail servers hand delivery reports in; their key is the proof' },
]

export function isOriginExempt(path: string): boolean {
  return originExempt.some(({ start, itself }) => (itself ? `${path}/` === start : path.startsWith(start)))
}

const framed = new Set(['object', 'embed', 'iframe', 'frame', 'fencedframe'])

/** A state change is taken only from a page of this very site; a browser that says otherwise is believed. */
export function mayChangeState(site: Site, headers: IncomingHttpHeaders): boolean {
  const from = headers['sec-fetch-site']
  return headers.origin === site.origin && (from === undefined || from === 'same-origin' || from === 'none')
}

/** Reading from another site is right for a followed link, never for a script, an image or a frame. */
export function mayRead(headers: IncomingHttpHeaders): boolean {
  if (headers['sec-fetch-site'] !== 'cross-site') return true
  return headers['sec-fetch-mode'] === 'navigate' && !framed.has(String(headers['sec-fetch-dest']))
}
