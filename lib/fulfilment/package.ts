import type { Reader } from '#db/client.ts'
import { operator } from '#lib/operator.ts'
import type { CopyContents } from './copy-contents.ts'
import { csvOf, jsonOf } from './copy-files.ts'
import { readerPage } from './reader.ts'
import { rightsWords } from './rights-wording.ts'
import type { Scope } from './scope.ts'
import { openZip, type ZippedFile } from './zip.ts'

/** What is in a package, for machines and for checking that it is whole. */
function manifestOf(contents: CopyContents, files: readonly ZippedFile[], at: Date, regime: string) {
  const holdings = contents.categories.flatMap(({ category, holdings }) =>
    holdings.map((holding) => ({ category, ...holding })),
  )
  return {
    format: 'privacy-center-copy/1',
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

type Packing = { reader: Reader; subjectId: string; scope: Scope; contents: CopyContents; regime: string; at: Date }

/** The package of a copy, streamed: a page to read, JSON and CSV of every category, and the manifest with a digest of each. */
export function packageOf({ reader, subjectId, scope, contents, regime, at }: Packing): AsyncIterable<Uint8Array> {
  const zip = openZip(at)
  const once = (text: () => string) =>
    async function* () {
      yield text()
    }
  zip.add(
    'index.html',
    once(() => readerPage(contents)),
  )
  for (const { category } of contents.categories) {
    const of = { reader, subjectId, category, scope }
    zip.add(`data/${category}.json`, () => jsonOf(of))
    zip.add(`data/${category}.csv`, () => csvOf(of))
  }
  zip.add(
    'manifest.json',
    once(() => `${JSON.stringify(manifestOf(contents, zip.files, at, regime), null, 2)}\n`),
  )
  return zip.end()
}
