import type { Category } from '#lib/data-map/vocabulary.ts'
import { openSealedFile } from '#lib/storage/package-files.ts'
import type { PartFacts } from './category-files.ts'
import type { ZipEntry } from './zip.ts'

export type PartOfCopy = { category: Category; stem: string }
export type OpenedPart = PartFacts & { entries: (ZipEntry & { sha256: string })[] }

/** Finished parts, to be put together: what each holds, and its files as they lie in a ZIP. */
export async function openParts(parts: readonly PartOfCopy[], key: string): Promise<OpenedPart[]> {
  const opened: OpenedPart[] = []
  for (const { stem } of parts) {
    const pieces: Buffer[] = []
    for await (const piece of openSealedFile({ stem, kind: 'facts', key })) pieces.push(piece)
    const facts = JSON.parse(Buffer.concat(pieces).toString('utf8')) as PartFacts
    const entries = facts.files.map(({ kind, ...file }) => ({
      ...file,
      content: () => openSealedFile({ stem, kind, key }),
    }))
    opened.push({ ...facts, entries })
  }
  return opened
}
