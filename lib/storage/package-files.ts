import { createHash, randomBytes } from 'node:crypto'
import { listFiles, readFile, removeFile, writeFile } from './files.ts'
import { openStream, sealStream } from './sealed-file.ts'

/** A copy is two files under one key: the ZIP to download, and what the page "Read it here" shows. */
const parts = ['zip', 'reader'] as const
export type PackagePart = (typeof parts)[number]

const nameOf = (packageId: string, part: PackagePart) => `${packageId}.${part}.sealed`

/** A key of its own for each copy, in base64, so that forgetting it forgets the copy. */
export function newFileKey(): string {
  return randomBytes(32).toString('base64')
}

type Stored = { bytes: number; sha256: string }

/** Streams a file into the store, encrypted; answers the size and digest of what was put in. */
export async function putPackageFile(
  packageId: string,
  part: PackagePart,
  key: string,
  content: AsyncIterable<Uint8Array>,
): Promise<Stored> {
  const digest = createHash('sha256')
  let bytes = 0
  const measured = async function* () {
    for await (const piece of content) {
      digest.update(piece)
      bytes += piece.length
      yield piece
    }
  }
  const name = nameOf(packageId, part)
  await writeFile('packages', name, sealStream(Buffer.from(key, 'base64'), name, measured()))
  return { bytes, sha256: digest.digest('hex') }
}

export function openPackageFile(packageId: string, part: PackagePart, key: string): AsyncIterable<Buffer> {
  const name = nameOf(packageId, part)
  return openStream(Buffer.from(key, 'base64'), name, readFile('packages', name))
}

export async function removePackageFiles(packageId: string): Promise<void> {
  for (const part of parts) await removeFile('packages', nameOf(packageId, part))
}

/**
 * Removes the files of copies that nobody knows: of a worker killed before its commit, or of a copy that has ended. `known` answers null
 * while copies are being made, because theirs are not known yet; it is asked after the files were listed.
 */
export async function removeUnknownPackageFiles(
  known: (packageIds: string[]) => Promise<Set<string> | null>,
): Promise<number> {
  const names = await listFiles('packages')
  const idOf = (name: string) => name.slice(0, 36)
  const keep =
    names.length === 0 ? null : await known([...new Set(names.map(idOf))].filter((id) => /^[0-9a-f-]{36}$/.test(id)))
  const unknown = keep ? names.filter((name) => !keep.has(idOf(name))) : []
  for (const name of unknown) await removeFile('packages', name)
  return unknown.length
}
