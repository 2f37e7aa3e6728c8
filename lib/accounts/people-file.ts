import Papa from 'papaparse'
import { z } from 'zod'
import { regionIds } from '#lib/requests/regions.ts'
import { holdsCardNumber } from './card-number.ts'
import { emailField, nameField } from './input.ts'

const row = z.object({
  name: nameField,
  email: emailField,
  region: z.string().refine((id) => regionIds.includes(id), 'is not a region code, such as US-CA, DE or GB'),
  phone: z.string().trim().max(24).default(''),
  address: z.string().trim().max(300).default(''),
  postcode: z.string().trim().max(16).default(''),
  country: z.string().trim().max(80).default(''),
  since: z.union([z.literal(''), z.iso.date('is not a date like 2024-05-31')]).default(''),
})

export type ImportedPerson = z.infer<typeof row>

/** Reads the company's CSV (RFC 4180, first line names the columns). Every line is right, or none counts; problems name the line, never its values. */
export function readPeopleFile(csv: string): { people: ImportedPerson[]; problems: string[] } {
  const { data, errors, meta } = Papa.parse<Record<string, string>>(csv.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: 'greedy',
    transformHeader: (name) => name.trim().toLowerCase(),
  })
  const missing = ['name', 'email', 'region'].filter((column) => !meta.fields?.includes(column))
  if (missing.length > 0)
    return { people: [], problems: [`The first line must name the columns; missing: ${missing.join(', ')}.`] }
  const problems = errors.map((error) => `Line ${(error.row ?? 0) + 2}: ${error.message}.`)
  const seen = new Set<string>()
  const people = data.flatMap((values, index) => {
    const line = `Line ${index + 2}`
    const parsed = row.safeParse(values)
    if (!parsed.success)
      problems.push(...parsed.error.issues.map((issue) => `${line}, ${String(issue.path[0])}: ${issue.message}.`))
    else if (Object.values(parsed.data).some(holdsCardNumber))
      problems.push(`${line} holds what may be a card number: take it out.`)
    else if (seen.has(parsed.data.email)) problems.push(`${line}: the address stands twice in the file.`)
    else {
      seen.add(parsed.data.email)
      return [parsed.data]
    }
    return []
  })
  return { people, problems }
}
