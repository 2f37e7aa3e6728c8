function segmentFits(wanted: string, given: string): boolean {
  if (wanted === '[n]') return /^[1-9]\d{0,8}$/.test(given)
  return wanted.startsWith('[') ? given !== '' : wanted === given
}

/** Whether a path fits a pattern such as `/policy/versions/[n]`; `[n]` is a whole number, `[...rest]` all that follows. */
export function fits(pattern: string, path: string): boolean {
  const wanted = pattern.split('/')
  const given = path.split('/')
  for (const [index, segment] of wanted.entries()) {
    if (segment.startsWith('[...')) return given.length > index
    if (segment.startsWith('[[...')) return given.length >= index
    if (index >= given.length || !segmentFits(segment, given[index] ?? '')) return false
  }
  return given.length === wanted.length
}

/** The route that a path belongs to, for the log: a path itself may hold a reference or a token. */
export function pathTemplate(routes: readonly string[], path: string): string {
  return routes.find((route) => fits(route, path)) ?? '[unknown]'
}
