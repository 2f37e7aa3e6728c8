const fence = /^---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/

/** Splits `key: value` lines between two `---` off the start of a text. What is not such a line is not read. */
export function splitFrontMatter(text: string): { facts: Record<string, string>; body: string } {
  const found = fence.exec(text)
  if (!found || !/^\s*[\w-]+\s*:/m.test(found[1] ?? '')) return { facts: {}, body: text }
  const facts: Record<string, string> = {}
  for (const line of (found[1] ?? '').split('\n')) {
    const [, key, value] = /^([\w-]+)\s*:\s*(.*?)\s*$/.exec(line) ?? []
    if (key && value) facts[key.toLowerCase()] = value.replace(/^(["'])(.*)\1$/, '$2')
  }
  return { facts, body: text.slice(found[0].length) }
}
