import path from 'node:path'
import { cruise, type ICruiseResult, type IModule } from 'dependency-cruiser'
import config from '../../.dependency-cruiser.mjs'
import { type Findings, finding } from './findings.ts'
import { importsOf, type Module, modulesOf } from './modules.ts'

const plain = (specifier: string) => specifier.replace(/^node:/, '')

/** dependency-cruiser must have seen what the text says, or its silence means nothing: beside TypeScript 7 it can see no module at all. */
function overlooked(modules: Module[], seen: Map<string, IModule>): string[] {
  return modules.flatMap(({ path: at, source }) => {
    const found = new Set(seen.get(at)?.dependencies.map(({ module }) => plain(module)))
    const missing = importsOf(source).filter(({ specifier }) => !found.has(plain(specifier)))
    return missing.map(({ specifier }) =>
      finding('seen-by-dependency-cruiser', at, `the import of ${specifier} was not seen`),
    )
  })
}

/** Components run in a browser or render what they are given: nothing they need at run time may lead to the database. */
function reachingDatabase(modules: Module[], seen: Map<string, IModule>): string[] {
  const sources = new Map(modules.map((module) => [module.path, module.source]))
  const needed = (at: string) => {
    const types = new Set(
      importsOf(sources.get(at) ?? '')
        .filter(({ typeOnly }) => typeOnly)
        .map(({ specifier }) => plain(specifier)),
    )
    return (
      seen
        .get(at)
        ?.dependencies.filter(({ module }) => !types.has(plain(module)))
        .map(({ resolved }) => resolved) ?? []
    )
  }
  function wayToDatabase(from: string, visited: Set<string>): string[] | undefined {
    if (from.startsWith('db/')) return [from]
    visited.add(from)
    for (const next of needed(from)) {
      const way = visited.has(next) ? undefined : wayToDatabase(next, visited)
      if (way) return [from, ...way]
    }
    return undefined
  }
  const components = modules.filter(({ path: at }) => at.startsWith('components/'))
  return components.flatMap(({ path: at }) => {
    const way = wayToDatabase(at, new Set())
    return way
      ? [
          finding(
            'components-reach-no-database',
            at,
            `needs ${way.slice(1).join(' → ')}: let the page pass it as a prop`,
          ),
        ]
      : []
  })
}

const comments = new Map(config.forbidden.map(({ name, comment }) => [name, comment]))

function violations({ summary }: ICruiseResult): string[] {
  return summary.violations.map(({ rule, from, to, cycle }) => {
    const way = cycle ? cycle.map(({ name }) => name).join(' → ') : to
    return finding(rule.name, from, `→ ${way}: ${comments.get(rule.name)}`)
  })
}

/** Checks which way things point, for all modules below `root`. */
export async function examineBoundaries(root: string): Promise<Findings> {
  const modules = modulesOf(root)
  const { enhancedResolveOptions, ...options } = config.options
  const { output } = await cruise(
    modules.map(({ path: at }) => at),
    {
      ...options,
      enhancedResolveOptions,
      baseDir: path.resolve(root),
      validate: true,
      ruleSet: { forbidden: config.forbidden },
    },
  )
  if (typeof output === 'string') throw new Error('dependency-cruiser answered with text')
  const seen = new Map(output.modules.map((module) => [module.source, module]))
  const findings = [...violations(output), ...overlooked(modules, seen), ...reachingDatabase(modules, seen)]
  return { examined: modules.filter(({ path: at }) => seen.has(at)).length, findings }
}
