import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The routes of the build, exact ones first, so that a path finds the closest. */
export async function readRoutes(build: string): Promise<string[]> {
  const text = await readFile(join(build, 'app-path-routes-manifest.json'), 'utf8')
  const manifest: unknown = JSON.parse(text)
  const routes = Object.values(manifest ?? {}).filter((route) => typeof route === 'string')
  const openness = (route: string) => route.split('[').length
  return [...new Set(routes)].sort((one, other) => openness(one) - openness(other))
}
