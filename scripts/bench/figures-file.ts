import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { Section } from '#tests/bench/bench.ts'

/** Under which circumstances a section was measured. `day` is YYYY-MM-DD. */
export type Occasion = { day: string; commit: string; machine: string; preliminary: boolean }

const opening = `# Figures

Written by \`npm run bench\` (all parts) or \`npm run bench -- PART\`: do not edit. It measures the committed state in folders of its own and leaves nothing behind.

No figure stands alone: beside it is a peer or a physical limit, measured in the same run, three rounds in turn (ours, peer, ours, peer, ours, peer). Given are the median and, in brackets, the lowest and the highest;
a ratio is taken within each round. A bar is what we aim at, never a test: a slow machine fails nothing.
`

const section = /<!-- part: ([\w-]+) -->\n[\s\S]*?<!-- end -->\n/g

function table({ rows }: Section): string {
  const lines = rows.map(({ figure, ours, peer, ratio, bar }) => `| ${[figure, ours, peer, ratio, bar].join(' | ')} |`)
  return ['| | ours | peer | ratio | bar |', '|---|---|---|---|---|', ...lines].join('\n')
}

function written(part: Section, { day, commit, machine, preliminary }: Occasion): string {
  const lines = [
    `<!-- part: ${part.name} -->`,
    `## ${part.title}\n`,
    `\`npm run bench -- ${part.name}\`, ${day}, ${commit}, ${machine}.\n`,
    ...(preliminary ? ['**Preliminary: other work shared the machine.**\n'] : []),
    `${part.text}\n`,
    table(part),
    '<!-- end -->\n',
  ]
  return lines.join('\n')
}

/** Puts a section in place of the one that stood there; the others stay as they were measured, in the order of `parts`. */
export function writeFigures(file: string, part: Section, occasion: Occasion, parts: readonly string[]): void {
  const before = existsSync(file) ? readFileSync(file, 'utf8') : ''
  const sections = new Map([...before.matchAll(section)].map(([text, name]) => [name, text]))
  sections.set(part.name, written(part, occasion))
  writeFileSync(file, [opening, ...parts.flatMap((name) => sections.get(name) ?? [])].join('\n'))
}
