import type { Reader } from '#db/client.ts'
import type { CardProperty, Holding } from '#lib/data-map/holding.ts'
import type { Category } from '#lib/data-map/vocabulary.ts'
import { categoryWords } from '#lib/data-map/wording.ts'
import { addBesides, type PartFile, type Put } from './besides.ts'
import { collecting } from './collect.ts'
import type { CategoryContents } from './copy-contents.ts'
import { deflatedFile } from './deflated-file.ts'
import { contentsOf, fileFields, readableRows } from './holding-contents.ts'
import { csvLine, csvRows, jsonRows } from './row-text.ts'
import type { Range } from './rows.ts'

/** What the package has to know of a finished part; it rests beside the part's files. */
export type PartFacts = { contents: CategoryContents; files: PartFile[]; cards: CardProperty[][]; records: number }

type Writing = {
  reader: Reader
  subjectId: string
  category: Category
  holdings: readonly Holding[]
  range: Range
  put: Put
}
type Pair = { json: ReturnType<typeof deflatedFile>; csv: ReturnType<typeof deflatedFile> }

/** Every label of the category once: the columns of its one table. */
export function labelsOf(holdings: readonly Holding[]): string[] {
  return [...new Set(holdings.flatMap((holding) => fileFields(holding).map(({ label }) => label)))]
}

async function writeHolding(holding: Holding, { json, csv }: Pair, writing: Writing, files: PartFile[]) {
  const { reader, subjectId, category, holdings, range, put } = writing
  const fields = fileFields(holding)
  const readable = readableRows(fields)
  const asJson = jsonRows(fields)
  const asCsv = csvRows(holding.title, fields, labelsOf(holdings))
  const labels = Object.fromEntries(fields.map(({ name, label }) => [name, label]))
  const { name, title } = holding
  await json.write(`\n{${JSON.stringify({ name, title, fields: labels }).slice(1, -1)},"rows":[`)
  const collected = collecting(reader, holding, subjectId, range)
  let separator = '\n'
  for await (const batch of collected.batches()) {
    if (holding.beside?.read) await addBesides(holding.beside, batch, { category, put, files })
    readable.take(batch.rows)
    let jsonText = ''
    let csvText = ''
    for (const row of batch.rows) {
      jsonText += separator + asJson(row)
      csvText += asCsv(row)
      separator = ',\n'
    }
    await json.write(jsonText)
    await csv.write(csvText)
  }
  const withheld = collected.withheld()
  await json.write(`],"withheld":${JSON.stringify(withheld)}}`)
  const contents = contentsOf(holding, { ...readable.filled(), total: collected.total(), withheld })
  return { contents, cards: collected.cards() }
}

/** A category's JSON and CSV, and the files beside its records, from one read of the rows. */
export async function categoryFiles(writing: Writing): Promise<PartFacts> {
  const { category, holdings, put } = writing
  const pair: Pair = {
    json: deflatedFile((content) => put('json', content)),
    csv: deflatedFile((content) => put('csv', content)),
  }
  const besides: PartFile[] = []
  const found: Awaited<ReturnType<typeof writeHolding>>[] = []
  try {
    const { title } = categoryWords[category]
    await pair.json.write(`${JSON.stringify({ category, title }).slice(0, -1)},"records":[`)
    await pair.csv.write(csvLine(['Record', ...labelsOf(holdings)]))
    for (const holding of holdings) {
      if (found.length > 0) await pair.json.write(',')
      found.push(await writeHolding(holding, pair, writing, besides))
    }
    await pair.json.write('\n]}\n')
    const files = [
      { name: `data/${category}.json`, kind: 'json', ...(await pair.json.end()) },
      { name: `data/${category}.csv`, kind: 'csv', ...(await pair.csv.end()) },
      ...besides,
    ]
    const contents = { category, ...categoryWords[category], holdings: found.map((each) => each.contents) }
    const records = contents.holdings.reduce((sum, { total }) => sum + total, 0)
    return { contents, files, cards: found.flatMap(({ cards }) => cards), records }
  } catch (error) {
    await Promise.all([pair.json.giveUp(error), pair.csv.giveUp(error)])
    throw error
  }
}
