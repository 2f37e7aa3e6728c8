import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

const sources = ['app', 'components', 'content', 'db', 'lib', 'public']
const settings = ['next.config.js', 'package-lock.json', 'package.json', 'postcss.config.mjs']

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((file) => !file.endsWith('.test.ts') && statSync(file).isFile())
    .sort()
}

/** Changes when anything does that the build is made of. Times of files do not count: a checkout sets them anew. */
export function sourceHash(): string {
  const hash = createHash('sha256').update(process.platform)
  for (const file of [...sources.filter(existsSync).flatMap(filesBelow), ...settings.filter(existsSync)])
    hash.update(`\0${file}\0`).update(readFileSync(file))
  return hash.digest('hex')
}
