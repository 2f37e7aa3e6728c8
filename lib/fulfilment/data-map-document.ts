import { getTableName } from 'drizzle-orm'
import { fieldsOf } from '#lib/data-map/fields.ts'
import { categoryWords } from '#lib/data-map/wording.ts'
import { holdsNobody, register } from '#lib/register.ts'
import { describeHolding } from './describe.ts'

const cell = (text: string) => text.replaceAll('|', '\\|')

function sectionOf(holding: (typeof register)[number]): string {
  const words = describeHolding(holding)
  const facts = [
    `Category: ${categoryWords[holding.category].title}${holding.about === 'staff' ? ' (our staff)' : ''}`,
    `Why: ${words.purposes.join('; ')}`,
    `From: ${words.source}`,
    `Given to: ${words.recipients.join('; ') || 'nobody'}`,
    `Kept: ${words.kept}`,
    ...(words.foundBy.length > 0 ? [`Linked to nobody, found by this alone: ${words.foundBy.join('; ')}`] : []),
    `In an erasure: ${words.goes}${holding.beside ? ` With it goes ${holding.beside.what}.` : ''}`,
  ]
  const rows = fieldsOf(holding).map(({ column, class: described }) => {
    const label = 'label' in described ? described.label : ''
    const use = described.use === 'withheld' ? 'withheld' : described.use
    const unlinked = 'unlinked' in described && described.unlinked ? `; ${described.unlinked.words}` : ''
    const how = `${use}${described.sealed ? ', encrypted' : ''}${'redacted' in described ? ', others taken out' : ''}`
    return `| \`${column.name}\` | ${how} | ${described.nature}${unlinked} | ${cell(label)} |`
  })
  const table = ['| Column | In a copy | By itself | Label |', '| --- | --- | --- | --- |', ...rows]
  return `## \`${holding.name}\` – ${words.title}\n\n${facts.map((fact) => `- ${fact}`).join('\n')}\n\n${table.join('\n')}\n`
}

/** The data map as a document. A test fails while the written one is not this one. */
export function dataMapDocument(): string {
  const nobody = holdsNobody.map(({ table, because }) => `| \`${getTableName(table)}\` | ${cell(because)} |`)
  return `# Data map

Written by \`npm run data-map\` from the \`holdings.ts\` of each domain and \`lib/register.ts\`; change those, not this file. "internal" is a mark of our own
that says nothing about anybody by itself, "link" leads to the person, "withheld" is stated in a copy and never given out. "Others taken out" is given to one person without what is another's.

${register.map(sectionOf).join('\n')}
## Tables that hold nobody

| Table | Why |
| --- | --- |
${nobody.join('\n')}
`
}
