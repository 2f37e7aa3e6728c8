import type { Holding } from '#lib/data-map/holding.ts'
import type { Batch } from './collect.ts'
import { deflatedFile, type Measured } from './deflated-file.ts'
import { fileFieldName } from './holding-contents.ts'

/** A file of a part: its name in the package and in the store. */
export type PartFile = Measured & { name: string; kind: string }
export type Put = (kind: string, content: AsyncIterable<Uint8Array>) => Promise<{ bytes: number }>

const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

/** A name that is safe to unpack anywhere, from one that somebody once typed: no path, no hidden file, no device of Windows. */
export function safeFileName(given: string): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const plain = last
    .replaceAll(/[^\p{L}\p{N}._ -]+/gu, '-')
    .replace(/^[. -]+/, '')
    .replace(/[. ]+$/, '')
  const ending = /\.[A-Za-z0-9]{1,10}$/.exec(plain)?.[0] ?? ''
  const stem = plain.slice(0, plain.length - ending.length).slice(0, 80)
  const name = `${stem}${ending}` || 'file'
  return reserved.test(name) ? `file-${name}` : name
}

/** Puts the files that rest beside these rows into the package, and says in each row which is its own. */
export async function addBesides(
  { read }: NonNullable<Holding['beside']>,
  { keys, rows }: Batch,
  { category, put, files }: { category: string; put: Put; files: PartFile[] },
): Promise<void> {
  for (const [at, row] of rows.entries()) {
    const file = read && (await read(keys[at] ?? ''))
    row[fileFieldName] = null
    if (!file) continue
    const number = files.length + 1
    const kind = `file-${number}`
    const name = `files/${category}-${number}-${safeFileName(file.name)}`
    const writing = deflatedFile((content) => put(kind, content))
    try {
      for await (const piece of file.content) await writing.write(piece)
      files.push({ name, kind, ...(await writing.end()) })
    } catch (error) {
      await writing.giveUp(error)
      throw error
    }
    row[fileFieldName] = name
  }
}
