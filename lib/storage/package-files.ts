import { createHash, randomBytes } from 'node:crypto'
import { listFiles, readFile, removeFile, writeFile } from './files.ts'
import { openStream, sealStream } from './sealed-file.ts'

/** A copy is two files under one key: the ZIP to download, and what the page "Read it here" shows. */
const packageKinds = ['zip', 'reader'] as const

/**
 * The name of a sealed file is its stem and its kind. The stem of a copy and of each part begins with the id of its preparation and ends with
 * that of the try which wrote it, so that a late writer never writes over what counts; older copies have their own id as stem.
 */
const nameOf = (stem: string, kind: string) => `${stem}.${kind}.sealed`
export const stemOf = (preparationId: string, attempt: string) => `${preparationId}.${attempt}`

/** A key of its own for each copy, in base64, so that forgetting it forgets the copy. */
export function newFileKey(): string {
  return randomBytes(32).toString('base64')
}

type Sealed = { stem: string; kind: string; key: string }
type Stored = { bytes: number; sha256: string }

/** Streams a file into the store, encrypted; answers the size and digest of what was put in. */
export async function putSealedFile({ stem, kind, key }: Sealed, content: AsyncIterable<Uint8Array>): Promise<Stored> {
  const digest = createHash('sha256')
  let bytes = 0
  const measured = async function* () {
    for await (const piece of content) {
      digest.update(piece)
      bytes += piece.length
      yield piece
    }
  }
  const name = nameOf(stem, kind)
  await writeFile('packages', name, sealStream(Buffer.from(key, 'base64'), name, measured()))
  return { bytes, sha256: digest.digest('hex') }
}

export function openSealedFile({ stem, kind, key }: Sealed): AsyncIterable<Buffer> {
  const name = nameOf(stem, kind)
  return openStream(Buffer.from(key, 'base64'), name, readFile('packages', name))
}

/** The files of a finished copy. */
export async function removePackageFiles(stem: string): Promise<void> {
  for (const kind of packageKinds) await removeFile('packages', nameOf(stem, kind))
}

/** Every file whose name begins so: of one try, or of a whole preparation, besides those of the stem that stays. */
export async function removeFilesOf(start: string, besides?: string): Promise<void> {
  const stays = new Set(besides ? packageKinds.map((kind) => nameOf(besides, kind)) : [])
  for (const name of await listFiles('packages'))
    if (name.startsWith(`${start}.`) && !stays.has(name)) await removeFile('packages', name)
}

/** What the stored names may belong to: a finished copy by its stem, a running preparation by its id. */
export type Named = { stems: string[]; preparationIds: string[] }

const stemIn = (name: string) => name.replace(/\.(zip|reader)\.sealed$/, '')
const idIn = (name: string) => name.slice(0, 36)

/**
 * Removes the files that nobody knows: of a worker killed before its commit, or of a copy that has ended. `known` is asked after the files were
 * listed, and a preparation is known before its first file is: so what is being written always has an owner.
 */
export async function removeUnknownPackageFiles(
  known: (named: Named) => Promise<{ stems: Set<string>; preparationIds: Set<string> }>,
): Promise<number> {
  const names = await listFiles('packages')
  if (names.length === 0) return 0
  const preparationIds = [...new Set(names.map(idIn))].filter((id) => /^[0-9a-f-]{36}$/.test(id))
  const keep = await known({ stems: [...new Set(names.map(stemIn))], preparationIds })
  const isWhole = (name: string) => stemIn(name) !== name
  const unknown = names.filter(
    (name) => !keep.preparationIds.has(idIn(name)) && !(isWhole(name) && keep.stems.has(stemIn(name))),
  )
  for (const name of unknown) await removeFile('packages', name)
  return unknown.length
}
