import { buffer } from 'node:stream/consumers'
import type { Download } from '@playwright/test'
import { fromBufferPromise } from 'yauzl'

/** A downloaded package, entry by entry. */
export async function openPackage(download: Download): Promise<Map<string, Buffer>> {
  const zip = await fromBufferPromise(await buffer(await download.createReadStream()))
  const files = new Map<string, Buffer>()
  for await (const entry of zip.eachEntry())
    files.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)))
  return files
}
