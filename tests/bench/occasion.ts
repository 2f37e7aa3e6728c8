import { arch, cpus, loadavg, release, totalmem, type } from 'node:os'
import type { Workplace } from './workplace.ts'

function memory(): string {
  return `${Math.round(totalmem() / 1024 ** 3)} GB`
}

/** The machine as far as it matters, and how busy it is before we begin. */
export function machine(): string {
  const [{ model } = { model: 'unknown processor' }] = cpus()
  const busy = (loadavg()[0] ?? 0).toFixed(1)
  return `${cpus().length} × ${model.trim()}, ${memory()}, ${type()} ${release()} ${arch()}, Node ${process.versions.node}, load average ${busy} at the beginning`
}

/** Which commit is measured, and whether something beside it is not. */
export async function commitOf(place: Workplace, root: string): Promise<string> {
  const git = (...args: string[]) =>
    place.run({ program: 'git', args: ['--no-optional-locks', '-C', root, ...args], cwd: place.folder })
  const name = (await git('rev-parse', '--short', 'HEAD')).trim()
  const changed = (await git('status', '--porcelain', '--untracked-files=normal')).trim()
  return `commit ${name}${changed ? ' (without the changes that were not committed)' : ''}`
}
