import { operator } from '#lib/operator.ts'
import type { CopyContents } from './copy-contents.ts'
import { rightsWords } from './rights-wording.ts'

export type PackedFile = { name: string; bytes: number; sha256: string }
type Packed = { contents: CopyContents; files: readonly PackedFile[]; at: Date; regime: string }

/** What is in a package, for machines and for checking that it is whole. */
export function manifestOf({ contents, files, at, regime }: Packed) {
  const holdings = contents.categories.flatMap(({ category, holdings: own }) =>
    own.map((holding) => ({ category, ...holding })),
  )
  return {
    format: 'privacy-center-copy/2',
    reference: contents.reference,
    regime,
    controller: {
      name: operator.name,
      contact: operator.contact.privacyEmail,
      address: operator.contact.postalAddress,
    },
    generatedAt: at.toISOString(),
    range: { from: contents.from, to: contents.to },
    categories: contents.categories.map(({ category, title }) => ({ category, title })),
    leftOut: contents.leftOut,
    files,
    records: holdings.map(({ category, name, title, total, purposes, source, recipients, kept }) => ({
      ...{ category, name, title, count: total, purposes, source, recipients, kept },
    })),
    withheld: holdings.flatMap(({ category, name, withheld }) =>
      withheld.map((held) => ({ category, record: name, ...held })),
    ),
    rights: rightsWords(),
  }
}
