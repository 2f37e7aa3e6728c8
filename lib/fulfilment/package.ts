import { isoDay, momentInWords } from '#lib/calendar/civil-date.ts'
import { categoryWords } from '#lib/data-map/wording.ts'
import { operator } from '#lib/operator.ts'
import { leftOutWords } from '#lib/requests/left-out-words.ts'
import type { CopyContents } from './copy-contents.ts'
import { dictionaryCsv, dictionaryOf } from './dictionary.ts'
import { informationPage } from './information-page.ts'
import { schemaOf } from './json-schema.ts'
import { manifestOf, type PackedFile } from './manifest.ts'
import type { OpenedPart } from './open-parts.ts'
import { readerPage } from './reader.ts'
import { holdingsOf } from './scope.ts'
import type { Preparation } from './start-preparation.ts'
import { textEntry } from './text-entry.ts'
import { vcardOf } from './vcard.ts'
import { type ZipEntry, zipOf } from './zip.ts'

type Packing = { preparation: Preparation; parts: readonly OpenedPart[]; at: Date; readyUntil: string }
type Measured = ZipEntry & { sha256: string }

function contentsOf({ preparation, parts, at, readyUntil }: Packing): CopyContents {
  const { scope, request } = preparation
  const whole = [...scope.left].map(([category, because]) => ({ category, because }))
  const inPart = [...scope.parts].map(([category, part]) => {
    return { category, because: 'left-out-in-part', part: leftOutWords('copy', part) ?? undefined } as const
  })
  const leftOut = [...whole, ...inPart].map((each) => ({ ...each, title: categoryWords[each.category].title }))
  return {
    reference: request.reference,
    madeAt: momentInWords(at, operator.timeZone),
    readyUntil: isoDay(readyUntil),
    from: scope.range.from ?? null,
    to: scope.range.to ?? null,
    categories: parts.map((part) => part.contents),
    leftOut,
  }
}

const asJson = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`

/** Everything but the manifest, which names each of these with its digest. */
async function* entriesOf(contents: CopyContents, { preparation, parts, at }: Packing): AsyncGenerator<Measured> {
  yield textEntry('index.html', readerPage(contents))
  yield textEntry('information.html', informationPage(contents))
  const cards = parts.flatMap((part) => part.cards)
  if (cards.length > 0) yield textEntry('contact.vcf', cards.map((card) => vcardOf(card, at)).join(''))
  for (const part of parts) yield* part.entries
  const described = parts.map(({ contents: { category } }) => ({
    category,
    holdings: holdingsOf(preparation.scope, category),
  }))
  for (const { category, holdings } of described)
    yield textEntry(`schema/${category}.schema.json`, asJson(schemaOf(category, holdings)))
  yield textEntry('dictionary.json', asJson(dictionaryOf(described)))
  yield textEntry('dictionary.csv', dictionaryCsv(described))
}

async function* withManifest(contents: CopyContents, packing: Packing): AsyncGenerator<ZipEntry> {
  const files: PackedFile[] = []
  for await (const entry of entriesOf(contents, packing)) {
    const { name, bytes, sha256 } = entry
    files.push({ name, bytes, sha256 })
    yield entry
  }
  const { at, preparation } = packing
  yield textEntry('manifest.json', asJson(manifestOf({ contents, files, at, regime: preparation.request.regime })))
}

/**
 * The package of a copy, streamed from its parts: a page to read, what the law wants said, JSON and CSV of every category with a schema and a
 * dictionary, a vCard, and the manifest with a digest of each.
 */
export function packageOf(packing: Packing): { contents: CopyContents; content: AsyncIterable<Uint8Array> } {
  const contents = contentsOf(packing)
  return { contents, content: zipOf(withManifest(contents, packing), packing.at) }
}
