/** JSON Canonicalization Scheme (RFC 8785): one spelling for one value, so that its digest can be reckoned anywhere. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, each]) => each !== undefined)
    // Names are compared by UTF-16 code units (§3.2.3), as JavaScript compares strings.
    const sorted = entries.sort(([one], [other]) => (one < other ? -1 : 1))
    return `{${sorted.map(([name, each]) => `${JSON.stringify(name)}:${canonicalJson(each)}`).join(',')}}`
  }
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error('JSON has no such number')
  const text = JSON.stringify(value)
  if (text === undefined) throw new Error('not a JSON value')
  return text
}
