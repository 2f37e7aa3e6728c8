import { buffer } from 'node:stream/consumers'
import { inflateRawSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { db } from '#db/client.ts'
import type { Holding } from '#lib/data-map/holding.ts'
import { safeFileName } from '#lib/fulfilment/besides.ts'
import { categoryFiles } from '#lib/fulfilment/category-files.ts'
import { usageHolding } from '#lib/usage/holdings.ts'
import { oneOfEverything } from '#tests/support/one-of-everything.ts'

async function* pieces(...given: (string | Error)[]): AsyncGenerator<Uint8Array> {
  for (const piece of given) {
    if (piece instanceof Error) throw piece
    yield Buffer.from(piece)
  }
}

function holdingWith(read: NonNullable<NonNullable<Holding['beside']>['read']>): Holding {
  return { ...usageHolding, beside: { what: 'a file', remove: async () => {}, read } }
}

async function partOf(holding: Holding, subjectId: string) {
  const put = new Map<string, Buffer>()
  const facts = await categoryFiles({
    ...{ reader: db(), subjectId, category: 'usage-data', holdings: [holding], range: {} },
    put: async (kind, content) => {
      const bytes = await buffer(content)
      put.set(kind, bytes)
      return { bytes: bytes.length }
    },
  })
  return { facts, textOf: (kind: string) => inflateRawSync(put.get(kind) ?? Buffer.alloc(0)).toString() }
}

it('takes a file that rests beside a row into the package, under a safe name that the row tells', async () => {
  const { subjectId } = await oneOfEverything('a')
  const holding = holdingWith(async (key) => ({ name: '../../etc/pass wd?.PDF', content: pieces('hello ', key) }))
  const { facts, textOf } = await partOf(holding, subjectId)
  const name = 'files/usage-data-1-pass wd-.PDF'
  expect(facts.files.map((file) => file.name)).toEqual(['data/usage-data.json', 'data/usage-data.csv', name])
  expect(textOf('file-1')).toMatch(/^hello [0-9a-f-]{36}$/)
  expect(JSON.parse(textOf('json')).records[0].rows).toMatchObject([{ fileInPackage: name }])
  expect(textOf('csv')).toContain(`,${name}\r\n`)
  expect(facts.contents.holdings[0]?.labels.at(-1)).toBe('File in this package')
  expect(
    (
      await partOf(
        holdingWith(async () => null),
        subjectId,
      )
    ).facts.files,
  ).toHaveLength(2)
})

it('fails as a whole when such a file cannot be read', async () => {
  const { subjectId } = await oneOfEverything('b')
  const holding = holdingWith(async () => ({ name: 'a', content: pieces('a', new Error('unreadable')) }))
  await expect(partOf(holding, subjectId)).rejects.toThrow('unreadable')
})

it.each([
  ['passport.pdf', 'passport.pdf'],
  ['C:\\temp\\..\\Ausweis Müller.JPG', 'Ausweis Müller.JPG'],
  ['.htaccess', 'htaccess'],
  ['con.txt', 'file-con.txt'],
  ['a\u202Egpj.exe', 'a-gpj.exe'],
  ['', 'file'],
  ['..', 'file'],
  [`${'x'.repeat(300)}.pdf`, `${'x'.repeat(80)}.pdf`],
])('calls %j %j', (given, name) => {
  expect(safeFileName(given)).toBe(name)
})
