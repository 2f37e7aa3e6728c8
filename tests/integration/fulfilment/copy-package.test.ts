import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshSubjectOf, subjectOf, systemOf } from '#lib/auth/gate.ts'
import { categories } from '#lib/data-map/vocabulary.ts'
import { carryOut } from '#lib/fulfilment/carry-out.ts'
import { downloadCopy } from '#lib/fulfilment/open-copy.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { seal } from '#lib/sealing/seal.ts'
import { asOwner } from '#tests/support/database.ts'
import { oneOfEverything } from '#tests/support/one-of-everything.ts'
import { decidedRequest } from './decided-request.ts'
import { unzipped } from './unzipped.ts'
import { faultsAgainst } from './valid-against.ts'

const at = new Date('2026-11-22T10:00:00Z')
let files: Map<string, string>
const json = (name: string) => JSON.parse(files.get(name) ?? 'null')

beforeAll(async () => {
  const { subjectId } = await oneOfEverything('a')
  const sql = asOwner()
  const address = { lines: ['1, High Street', 'Flat 2; rear', 'Leeds'], postcode: 'LS1 1AA', country: 'GB' }
  const sealed = (column: string, text: string) => seal({ table: 'accounts', column, row: subjectId }, text)
  await sql`update accounts set name = '=SUM(1;2), "Ana"', region = 'US-CA', mailing_address = ${sealed('mailing_address', JSON.stringify(address))},
    email = ${sealed('email', 'ana@example.org')}, phone = null where subject_id = ${subjectId}`
  await sql`update purchases set amount_minor = 129950, currency = 'GBP', product = '+a
b' where subject_id = ${subjectId}`
  await sql`update invoices set amount_minor = 5000, currency = 'JPY' where subject_id = ${subjectId}`
  const { id, reference } = await decidedRequest({ subjectId, at })
  await carryOut({ requestId: id, by: systemOf('test'), at })
  const opened = await downloadCopy(freshSubjectOf(subjectOf(subjectId, null), 'passkey'), { reference, at })
  if (!opened.ok) throw new Error(opened.refusal)
  files = await unzipped(opened.value.stream)
})
afterAll(closeSender)

it('describes the JSON of every category by a schema, which notices what does not belong', () => {
  for (const category of categories) {
    const schema = json(`schema/${category}.schema.json`)
    const data = json(`data/${category}.json`)
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema')
    expect(faultsAgainst(schema, data), category).toEqual([])
    data.records[0].rows.push({ more: 1 })
    expect(faultsAgainst(schema, data).length).toBeGreaterThan(0)
  }
})

it('explains every field, with the words it may hold, and what is never given out', () => {
  const { fields } = json('dictionary.json') as { fields: Record<string, unknown>[] }
  for (const category of categories)
    for (const { name, rows } of json(`data/${category}.json`).records)
      for (const field of Object.keys(rows[0] ?? {}))
        expect(
          fields.some((each) => each.record === name && each.field === field),
          `${name}.${field}`,
        ).toBe(true)
  expect(fields.find(({ record, field }) => record === 'requests' && field === 'state')).toMatchObject({
    values: { 'delayed-by-us': 'Delayed by us' },
  })
  expect(fields.find(({ record, field }) => record === 'cards' && field === 'token')).toMatchObject({
    type: 'never given out',
  })
  expect(files.get('dictionary.csv')?.split('\r\n').length).toBe(fields.length + 2)
})

it('holds the contact data as a vCard', () => {
  const card = files.get('contact.vcf') ?? ''
  expect(card.startsWith('BEGIN:VCARD\r\nVERSION:4.0\r\n')).toBe(true)
  expect(card).toContain('FN:=SUM(1\\;2)\\, "Ana"\r\n')
  expect(card).toContain('EMAIL:ana@example.org\r\n')
  expect(card.replaceAll('\r\n ', '')).toContain(
    'ADR:;;1\\, High Street,Flat 2\\; rear;Leeds;;LS1 1AA;United Kingdom\r\n',
  )
  expect(card).not.toContain('TEL')
})

it('guards a spreadsheet, and quotes what RFC 4180 wants quoted', () => {
  expect(files.get('data/contact-details.csv')).toContain(`,"'=SUM(1;2), ""Ana""",`)
  expect(files.get('data/purchases.csv')).toContain(`,"'+a\nb",`)
  for (const [name, text] of files) if (name.endsWith('.csv')) expect(text.endsWith('\r\n'), name).toBe(true)
})

it('keeps codes in its files and says words to a person', () => {
  expect(json('data/purchases.json').records.map(({ rows }: { rows: object[] }) => rows[0])).toMatchObject([
    { amountMinor: 5000, currency: 'JPY' },
    { amountMinor: 129950, currency: 'GBP' },
  ])
  const page = files.get('index.html') ?? ''
  for (const words of ['£1,299.50', 'JP¥5,000', 'California', 'United Kingdom', '22 November 2026 at 10:00'])
    expect(page, words).toContain(words)
  for (const raw of ['129950', 'US-CA', 'Erased on', 'uk-gdpr', 'carrying-out', 'text-message', 'smallest unit'])
    expect(page.replace(/<script>[\s\S]*<\/script>/, ''), raw).not.toContain(`>${raw}<`)
  expect(page).not.toContain('Erased on')
})

it('says for each kind of record why, from where, to whom, how long, and which rights there are', () => {
  const page = files.get('information.html') ?? ''
  for (const words of [
    'Why we hold it',
    'Where it comes from',
    'Who is given it',
    'How long we keep it',
    'complain to the',
  ])
    expect(page).toContain(words)
  expect(page).toContain('6 years after the end of the year of the invoice')
})
