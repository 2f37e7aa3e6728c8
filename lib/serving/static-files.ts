import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { scriptlessPolicy } from './content-policy.ts'
import { contentTypeOf } from './content-types.ts'
import { securityHeaders } from './security-headers.ts'
import type { Site } from './site.ts'
import { type StoredAnswer, storedAnswer } from './stored-answer.ts'

export type StaticFiles = ReadonlyMap<string, StoredAnswer>

async function filesBelow(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true })
    return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}

const isHidden = (part: string) => part.startsWith('.') && part !== '.well-known'
const isServed = (file: string) => !file.endsWith('.map') && !file.split(sep).some(isHidden)
const urlOf = (prefix: string, path: string) => prefix + path.split(sep).map(encodeURIComponent).join('/')

/** Reads what never changes while the server runs: the files of the build, named by their content, and `public`. */
export async function readStaticFiles(site: Site, build: string, open: string): Promise<StaticFiles> {
  const files = new Map<string, StoredAnswer>()
  const read = async (folder: string, prefix: string, caching: string) => {
    for (const file of await filesBelow(folder)) {
      const path = relative(folder, file)
      if (!isServed(path)) continue
      const url = urlOf(prefix, path)
      const answer = await storedAnswer(await readFile(file), contentTypeOf(file), [
        ...securityHeaders(site, url),
        ['content-security-policy', scriptlessPolicy(site)],
        ['cache-control', caching],
        ['vary', 'accept-encoding'],
      ])
      files.set(url, answer)
    }
  }
  await read(open, '/', 'public, max-age=0, must-revalidate')
  await read(join(build, 'static'), '/_next/static/', 'public, max-age=31536000, immutable')
  return files
}
