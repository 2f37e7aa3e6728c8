import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Bench } from './bench.ts'
import { serve } from './served.ts'
import type { Workplace } from './workplace.ts'

/** What setup/install.mjs gives npm, so that the peer does the same work. */
const npmCi = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']

/** The committed state of the project in a folder of its own; what is not committed is not in it. */
export async function clone({ root, place }: Bench, name: string): Promise<string> {
  const folder = path.join(place.folder, name)
  const args = ['clone', '--quiet', '--depth', '1', `file://${root}`, folder]
  await place.run({ program: 'git', args, cwd: place.folder })
  return folder
}

/** Installs the lockfile of a clone, and nothing else, in a folder beside it; resolves to the seconds that took. */
export async function installBeside(place: Workplace, site: string, folder: string): Promise<number> {
  mkdirSync(folder)
  copyFileSync(path.join(site, 'package-lock.json'), path.join(folder, 'package-lock.json'))
  const description = JSON.parse(readFileSync(path.join(site, 'package.json'), 'utf8'))
  const scripts = { build: 'next build', start: 'next start --hostname 127.0.0.1' }
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ ...description, scripts }))
  const began = performance.now()
  await place.run({ program: 'npm', args: npmCi, cwd: folder })
  return (performance.now() - began) / 1000
}

const helloFiles = {
  'app/layout.jsx': `export default function Layout({ children }) {
  return <html lang="en"><body>{children}</body></html>
}
`,
  'app/page.jsx': `export default function Page() {
  return <h1>Hello, world</h1>
}
`,
  'next.config.js': `export default {
  turbopack: { root: import.meta.dirname },
  outputFileTracingRoot: import.meta.dirname,
}
`,
}

/** A clone that was started once, so that it is installed, built and filled. */
export async function startedClone(bench: Bench): Promise<string> {
  if (bench.site) return bench.site
  bench.say('  preparing: a clone is installed, built and started once')
  const site = await clone(bench, 'site')
  const first = await serve(bench.place, site)
  await first.stop()
  bench.site = site
  return site
}

/** The least site that Next can be, of the same version, built. */
export async function builtHello(bench: Bench): Promise<string> {
  const { place, say } = bench
  say('  preparing: a hello-world site')
  const folder = bench.installed ?? path.join(place.folder, 'hello')
  if (!bench.installed) await installBeside(place, await startedClone(bench), folder)
  mkdirSync(path.join(folder, 'app'))
  for (const [name, content] of Object.entries(helloFiles)) writeFileSync(path.join(folder, name), content)
  const env = { NEXT_TELEMETRY_DISABLED: '1' }
  await place.run({ program: 'npm', args: ['run', 'build'], cwd: folder, env })
  return folder
}
