import path from 'node:path'
import { parseArgs } from 'node:util'
import type { Bench } from '#tests/bench/bench.ts'
import { commitOf, machine } from '#tests/bench/occasion.ts'
import { parts } from '#tests/bench/parts.ts'
import { openWorkplace } from '#tests/bench/workplace.ts'
import { writeFigures } from './bench/figures-file.ts'
import { Refusal, reportFailure } from './failure.ts'

const names = parts.map(({ name }) => name)
const usage = `npm run bench -- [${names.join('] [')}] [--date YYYY-MM-DD] [--preliminary] [--output FILE]
  without a part: all of them, one after the other
  --date          the day that is written beside the figures; without it: today
  --preliminary   other work shares the machine, and docs/figures.md shall say so
  --output        where to write instead of docs/figures.md`

function asked() {
  try {
    const options = {
      date: { type: 'string', default: new Date().toISOString().slice(0, 10) },
      preliminary: { type: 'boolean', default: false },
      output: { type: 'string', default: path.join('docs', 'figures.md') },
    } as const
    const { values, positionals } = parseArgs({ options, allowPositionals: true })
    const unknown = positionals.find((name) => !names.includes(name))
    if (unknown || !/^\d{4}-\d{2}-\d{2}$/.test(values.date)) throw new Refusal(usage)
    return { ...values, chosen: parts.filter(({ name }) => positionals.length === 0 || positionals.includes(name)) }
  } catch (error) {
    throw error instanceof TypeError ? new Refusal(`${error.message}\n${usage}`) : error
  }
}

const place = openWorkplace()

function endEarly(code: number): void {
  const failed = (error: unknown) => {
    reportFailure(error)
    process.exit(1)
  }
  place.clear().then(() => process.exit(code), failed)
}

// `on`, not `once`: who started us repeats its signal, and the second would end us over the clearing up.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => endEarly(130))
process.on('uncaughtException', (error) => {
  if (!place.isCleared()) reportFailure(error) // once: it may be that nobody reads our output any more
  endEarly(1)
})
try {
  const { chosen, date, preliminary, output } = asked()
  const root = process.cwd()
  const commit = await commitOf(place, root)
  const bench: Bench = { root, place, say: console.log }
  for (const { name, measure } of chosen) {
    console.log(`${name} …`)
    const occasion = { day: date, commit, machine: machine(), preliminary }
    const section = await measure(bench)
    writeFigures(output, section, occasion, names)
    console.table(section.rows.map(({ bar, ...row }) => row))
  }
  console.log(`Written to ${output}.`)
} catch (error) {
  if (!place.isCleared()) {
    reportFailure(error)
    process.exitCode = 1
  }
} finally {
  await place.clear()
}
