import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { claim } from '#scripts/claim.ts'
import { Refusal } from '#scripts/failure.ts'
import { runNode } from '#scripts/run-node.ts'
import { sourceHash } from './source-hash.ts'

async function build(folder: string, stamp: string): Promise<void> {
  const hash = sourceHash()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return
  console.log('Building: about half a minute on a quiet machine …')
  rmSync(stamp, { force: true })
  const env = { ...process.env, NODE_ENV: 'production' as const, NEXT_DIST_DIR: folder, NEXT_TELEMETRY_DISABLED: '1' }
  const { code, output } = await runNode(['node_modules/next/dist/bin/next', 'build'], env)
  if (code !== 0) throw new Refusal(`The build failed:\n${output}`)
  writeFileSync(stamp, hash)
}

/** Builds the site into `folder` unless it holds a build of these very sources. Several at once wait for the first. */
export async function ensureBuilt(folder = process.env.NEXT_DIST_DIR || '.next'): Promise<void> {
  for (;;) {
    const mine = claim(`${folder}.lock`, { name: path.basename(process.argv[1] ?? '') })
    if (!mine.ok) {
      await sleep(300)
      continue
    }
    try {
      return await build(folder, path.join(folder, 'source-hash'))
    } finally {
      mine.release()
    }
  }
}
