import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type Findings, finding } from './findings.ts'

type Entry = {
  version?: string
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
}
type Entries = Record<string, Entry>

/** Looks for `name` as Node does: in the node_modules of the package at `from`, then in those above it. */
function isLocked(entries: Entries, from: string, name: string): boolean {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
    if (entries[`${at ? `${at}/` : ''}node_modules/${name}`]?.version) return true
    if (at === '') return false
  }
}

/**
 * A package for another system that is missing from the registry leaves no entry in the lockfile; then `npm ci` refuses it, or installs nothing there.
 * And every version that we ask for is exact, so that the lockfile changes only when somebody wants it to.
 */
export function examineLockfile(root: string): Findings {
  const { packages }: { packages: Entries } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'))
  const missing = Object.entries(packages).flatMap(([at, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !isLocked(packages, at, name))
      .map((name) =>
        finding(
          'complete-lockfile',
          at || 'package.json',
          `asks for ${name}, which has no entry: choose a version that has all its packages`,
        ),
      ),
  )
  const { dependencies, devDependencies, optionalDependencies } = packages[''] ?? {}
  const loose = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
    .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    .map(([name, version]) =>
      finding('exact-versions', 'package.json', `asks for ${name} ${version}: name one version`),
    )
  return { examined: Object.keys(packages).length, findings: [...missing, ...loose] }
}
