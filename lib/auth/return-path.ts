const longest = 512
const plain = /^\/(?!\/)[\w\-.~%/?&=+:@!$'()*,;#[\]]*$/
const odd = /\/\/|\\|%5c|%2f|%2e|%00|%0[ad]|(^|\/)\.{1,2}(\/|$|\?|#)/i

/** Next's own parameter, on the requests it makes for a page that script has already opened. */
function withoutRsc(path: string): string {
  const [address = '', query = ''] = path.split('?', 2)
  const own = query.split('&').filter((part) => part !== '' && !/^_rsc(=|$)/.test(part))
  return own.length > 0 ? `${address}?${own.join('&')}` : address
}

/** `next` as a path of this very site, or the fallback: another site, a scheme or a spelling that parsers read differently is ignored. */
export function returnPath(next: unknown, fallback: string): string {
  if (typeof next !== 'string' || next.length > longest || !plain.test(next)) return fallback
  const path = next.split(/[?#]/, 1)[0] ?? ''
  return odd.test(path) || path.startsWith('/api/') || path.startsWith('/sign-') ? fallback : withoutRsc(next)
}

/** A link to `path` that remembers where to go on; just the path when there is nothing to remember. */
export function withNext(path: string, next: string): string {
  return next === '' ? path : `${path}?next=${encodeURIComponent(next)}`
}

/** Where somebody goes after signing in: on, if that is a place for them, or home. */
export function landing(kind: 'person' | 'staff', next: string): string {
  const staffPlace = /^\/admin(\/|\?|$)/.test(next)
  if (kind === 'staff') return staffPlace ? next : '/admin'
  return next === '' || staffPlace ? '/account' : next
}
