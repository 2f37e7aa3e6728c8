import path from 'node:path'
import { importsOf, type Module } from './modules.ts'
import { verbs } from './verbs.ts'

/** `complaint` says what is wrong with a module, `comment` where the code belongs instead. */
export type ShapeRule = { name: string; comment: string; complaint: (module: Module) => string | undefined }

const longest = 200
const names = (at: string) => at.split(/[/.]/)
const product = (at: string) => /^(app|components|content|db|lib|server\.ts)/.test(at) && !at.endsWith('.test.ts')
const code = (source: string) => source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
const writes = /\b(tx|db\(\))\s*\.\s*(insert|update|delete)\(/
const spreadAfterWho = /\{[^{}]*\b(by|at)\b\s*(?=[,:])[^{}]*,\s*\.\.\.[^{}]*\}/
// Whatever is not what React itself puts there has been bound, and comes back through the browser in the clear.
const trustedArgument = /export async function \w+\((?:[^()]*,)?\s*\w+: (?!unknown\b|FormState\b|FormData\b)[^,)]*/
export const shapeRules: ShapeRule[] = [
  {
    name: 'small-file',
    comment: `No file has more than ${longest} lines: it holds more than one thought, so divide it by them.`,
    complaint: ({ source }) => {
      const lines = source.split('\n').length - 1
      return lines > longest ? `has ${lines} lines` : undefined
    },
  },
  {
    name: 'no-barrel',
    comment: 'Import from the file that holds it; only db/schema/index.ts gathers, for Drizzle.',
    complaint: ({ path: at }) => (/(^|\/)index\.\w+$/.test(at) && at !== 'db/schema/index.ts' ? 'gathers' : undefined),
  },
  {
    name: 'speaking-name',
    comment: 'Name the file after what it knows or does, and put it with the domain it serves.',
    complaint: ({ path: at }) => names(at).find((name) => /^(utils?|helpers?|misc|common|types?|shared)$/.test(name)),
  },
  {
    name: 'kebab-case',
    comment: 'File and folder names are lower case with hyphens; [parameters] and (groups) are those of Next.',
    complaint: ({ path: at }) =>
      at.split('/').find((part) => !/^(\[+(\.\.\.)?[a-z-]+\]+|\([a-z-]+\)|[a-z0-9.-]+)$/.test(part)),
  },
  {
    name: 'markup-in-app-and-components',
    comment:
      'Node runs the worker and the scripts as they are and reads no TSX: letters and readers are template functions in .ts files.',
    complaint: ({ path: at }) => (at.endsWith('.tsx') && !/^(app|components)\//.test(at) ? 'holds markup' : undefined),
  },
  {
    name: 'import-with-extension',
    comment: 'Node, Next and vitest read the same files: write the extension, #lib/…/name.ts or ./name.ts.',
    complaint: ({ source }) =>
      importsOf(source)
        .map(({ specifier }) => specifier)
        .find((to) => /^[#.]/.test(to) && !path.extname(to)),
  },
  {
    name: 'time-from-one-clock',
    comment:
      'Take the time as a parameter `at`; actions, route handlers and job handlers get it from #lib/calendar/now.ts.',
    complaint: ({ path: at, source }) =>
      product(at) && at !== 'lib/calendar/now.ts'
        ? code(source).match(/new Date\(\)|Date\.now\(\)|Temporal\.Now\b/)?.[0]
        : undefined,
  },
  {
    name: 'who-and-when-come-last',
    comment: 'Spread first, then write `by` and `at`: what somebody sent must never stand in their place.',
    complaint: ({ path: at, source }) => (at.startsWith('app/') ? code(source).match(spreadAfterWho)?.[0] : undefined),
  },
  {
    name: 'bound-arguments-are-unknown',
    comment:
      'What is bound to an action comes back from the browser: take it as unknown, read it with #app/bound-argument.ts.',
    complaint: ({ path: at, source }) =>
      /^app\/.*actions\.ts$/.test(at) ? code(source).match(trustedArgument)?.[0] : undefined,
  },
  {
    name: 'random-from-crypto',
    comment: 'Take randomness from node:crypto: what Math.random gives can be guessed.',
    complaint: ({ source }) => code(source).match(/\bMath\.random\(/)?.[0],
  },
  {
    name: 'nothing-left-to-do',
    comment: 'Finish it, or write an issue: a note in the code is read by nobody.',
    complaint: ({ source }) => source.match(/\b(TO[D]O|FIX[M]E|XX[X])\b/)?.[0],
  },
  {
    name: 'rules-write-nothing',
    comment: 'Words, rules and reads change nothing: what writes is a deed in a file of its own, named with its verb.',
    complaint: ({ path: at, source }) =>
      /^lib\/.*\/(vocabulary|wording|input|queries|holdings)[^/]*\.ts$/.test(at)
        ? code(source).match(writes)?.[0]
        : undefined,
  },
  {
    name: 'deed-named-with-its-verb',
    comment:
      'In lib a file that changes the world is named with a verb (decline.ts). A verb that is not known yet joins scripts/check/verbs.ts.',
    complaint: ({ path: at, source }) => {
      const verb = path.basename(at).split(/[-.]/)[0] ?? ''
      return at.startsWith('lib/') && writes.test(code(source)) && !verbs.has(verb) ? verb : undefined
    },
  },
]
