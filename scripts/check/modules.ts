import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

export type Module = { path: string; source: string }

const roots = ['app', 'components', 'content', 'db', 'lib', 'scripts', 'tests', 'server.ts']
const leftOut = /^(db\/migrations\/|tests\/architecture\/fixtures\/)/

function filesAt(root: string, name: string): string[] {
  const at = path.join(root, name)
  if (!existsSync(at)) return []
  if (statSync(at).isFile()) return [name]
  return readdirSync(at, { recursive: true, encoding: 'utf8' }).map((below) =>
    path.posix.join(name, below.replaceAll(path.sep, '/')),
  )
}

/** Every module of our own below `root`, by its path from there. */
export function modulesOf(root: string): Module[] {
  return roots
    .flatMap((name) => filesAt(root, name))
    .filter((name) => /\.(ts|tsx|mts|mjs|js)$/.test(name) && !name.endsWith('.d.ts') && !leftOut.test(name))
    .sort()
    .map((name) => ({ path: name, source: readFileSync(path.join(root, name), 'utf8') }))
}

export type Import = { specifier: string; typeOnly: boolean }

const statement = /^(?:import|export)\s+(type\s)?(?:[^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]/gm
const dynamic = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g

/** What a module imports or exports from elsewhere. Formatted source has each such statement at the beginning of a line. */
export function importsOf(source: string): Import[] {
  const statements = [...source.matchAll(statement)].map(([, type, specifier = '']) => ({
    specifier,
    typeOnly: Boolean(type),
  }))
  return [...statements, ...[...source.matchAll(dynamic)].map(([, specifier = '']) => ({ specifier, typeOnly: false }))]
}
