export interface Address {
  readonly path: string
  /** Without the question mark; empty when there is none. */
  readonly query: string
}

export function addressOf(url: string): Address {
  const mark = url.indexOf('?')
  return mark < 0 ? { path: url, query: '' } : { path: url.slice(0, mark), query: url.slice(mark + 1) }
}

// Absolute-form targets, anything not visible ASCII, and every spelling that two parsers could read differently.
const plain = /^\/[!-~]*$/
const odd = /\/\/|\\|%2e|%2f|%5c|%00|\/\.{1,2}(\/|$)/i
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const control = /[\u0000-\u001f\u007f]/

/** Whether a path could be read in two ways (double slash, dot segments, encoded separators, NUL). */
export function isOddPath(path: string): boolean {
  if (!plain.test(path) || odd.test(path)) return true
  if (!path.includes('%')) return false
  try {
    return control.test(decodeURIComponent(path))
  } catch {
    return true
  }
}

/** Whether a query names a parameter that Next keeps for itself (dynamic-parameter injection), or carries NUL. */
export function isOddQuery(query: string): boolean {
  if (query === '') return false
  if (/%00/.test(query)) return true
  return [...new URLSearchParams(query).keys()].some((name) => /^(nxt[PI]|__next)/i.test(name))
}

const neverServed = [
  /^\/_(global-error|not-found)$/,
  /^\/_next\/image(\/|$)/,
  /^\/_next\/data(\/|$)/,
  /\.rsc$/,
  /\.segments(\/|$)/,
]

/** Doors of Next that this site does not have: its error pages, the image optimizer, page data, and pages under a second address. */
export function isClosedDoor(path: string): boolean {
  return neverServed.some((pattern) => pattern.test(path))
}
