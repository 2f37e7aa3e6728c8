import Papa from 'papaparse'
import { z } from 'zod'
import { regionIds } from '#lib/requests/regions.ts'
import { cardNumberRefusal, holdsCardNumber } from './card-number.ts'
import { mailingAddressInput, nameInput, phoneField } from './details-input.ts'
import { emailField } from './input.ts'

const needed = ['name', 'email', 'region']
export const peopleColumns = [...needed, 'phone', 'address', 'postcode', 'country', 'since'] as const

const addressLines = z
  .string()
  .transform((text) =>
    text
      .split(';')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  )
  .refine((lines) => lines.every((line) => line.length <= 120) && lines.length <= 6, 'holds too many or too long lines')

const person = (today: string) =>
  z
    .object({
      name: nameInput.shape.name,
      email: emailField,
      region: z.string().refine((id) => regionIds.includes(id), 'is not a region code, such as US-CA, DE or GB'),
      phone: phoneField.default(null),
      address: addressLines.default([]),
      postcode: mailingAddressInput.in.shape.postcode.default(''),
      country: mailingAddressInput.in.shape.country.default(''),
      since: z
        .union([z.literal(''), z.iso.date('is not a date like 2024-05-31')])
        .refine((day) => day <= today, 'lies in the future')
        .default(''),
    })
    .refine(({ address, postcode, country }) => (address.length > 0 ? country !== '' : postcode + country === ''), {
      path: ['address'],
      message: 'needs the address and its country, or none of address, postcode and country',
    })
    .transform(({ address, postcode, country, since, ...rest }) => ({
      ...rest,
      mailingAddress: address.length > 0 ? { lines: address, postcode, country } : null,
      since: since || null,
    }))

export type ImportedPerson = z.infer<ReturnType<typeof person>>

type Read = { people: ImportedPerson[]; problems: string[] }

function headerProblems(fields: readonly string[]): string[] {
  const missing = needed.filter((column) => !fields.includes(column))
  const unknown = fields.filter((column) => !peopleColumns.some((known) => known === column))
  return [
    ...(missing.length > 0 ? [`The first row must name the columns; missing: ${missing.join(', ')}.`] : []),
    ...(unknown.length > 0
      ? [`Columns that are not known: ${unknown.join(', ')}. Take them out; known are ${peopleColumns.join(', ')}.`]
      : []),
  ]
}

/** Reads the company's CSV (RFC 4180, first row names the columns). Every row is right, or none counts; problems name the row, never its values. */
export function readPeopleFile(csv: string, today: string): Read {
  const { data, errors, meta } = Papa.parse<Record<string, string>>(csv.replace(/^\uFEFF/, ''), {
    header: true,
    transformHeader: (name) => name.trim().toLowerCase(),
  })
  const wrongHeader = headerProblems(meta.fields ?? [])
  if (wrongHeader.length > 0) return { people: [], problems: wrongHeader }
  const shape = person(today)
  const seen = new Set<string>()
  const read: Read = { people: [], problems: [] }
  for (const [index, values] of data.entries()) {
    if (Object.values(values).join('').trim() === '') continue
    const wrong = (text: string) => read.problems.push(`Row ${index + 2}${text}`)
    const broken = errors.find(({ row }) => row === index)
    const parsed = shape.safeParse(values)
    if (broken) wrong(`: ${broken.message}.`)
    else if (Object.values(values).some(holdsCardNumber)) wrong(`: ${cardNumberRefusal}.`)
    else if (!parsed.success)
      for (const { path, message } of parsed.error.issues) wrong(`, ${String(path[0])}: ${message}.`)
    else if (seen.has(parsed.data.email)) wrong(', email: the same address stands in an earlier row.')
    else {
      seen.add(parsed.data.email)
      read.people.push(parsed.data)
    }
  }
  return read
}
