import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { systemOf } from '#lib/auth/gate.ts'
import { civilDate, inWords, isoDay } from '#lib/calendar/civil-date.ts'
import { now } from '#lib/calendar/now.ts'
import { env } from '#lib/env.ts'
import { operator } from '#lib/operator.ts'
import { type ImportedVersion, importVersion } from '#lib/policy/import-version.ts'
import { operatorFacts } from '#lib/policy/operator-facts.ts'
import { civilDateIn } from '#lib/policy/provenance.ts'
import { publishVersion } from '#lib/policy/publish-version.ts'
import { policyDocuments } from '#lib/policy/vocabulary.ts'
import { importRefusalWords, whyNotPublished } from '#lib/policy/wording.ts'
import { withDatabase } from '#scripts/database/with-database.ts'
import { Refusal } from '#scripts/failure.ts'

const usage = `Name the file: npm run policy:import -- FILE [--title TITLE] [--document privacy-policy|terms] [--company] [--publish [--effective YYYY-MM-DD]]
  --company    fills %company%, %site% and %privacy-email% with the facts of content/operator.ts
  --publish    publishes at once instead of leaving a draft; without --effective: from today, or "not known" for an archived text`

function asked() {
  try {
    const flag = { type: 'boolean', default: false } as const
    const text = { type: 'string' } as const
    const options = { publish: flag, company: flag, effective: text, title: text, document: text }
    const { values, positionals } = parseArgs({ options, allowPositionals: true })
    const document = policyDocuments.find((name) => name === (values.document ?? 'privacy-policy'))
    const [file] = positionals
    if (!file || positionals.length > 1 || !document) throw new Refusal(usage)
    if (values.effective !== undefined && !civilDateIn(values.effective))
      throw new Refusal(`--effective ${values.effective} is no day that exists.`)
    return { ...values, file, document }
  } catch (error) {
    throw error instanceof TypeError ? new Refusal(`${error.message}\n${usage}`) : error
  }
}

function contentOf(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch {
    throw new Refusal(`${file} cannot be read.`)
  }
}

function report({ title, words, headings, archivedOn, effectiveOn, id }: ImportedVersion): string {
  return [
    `“${title}” is imported as a draft: ${words} words under ${headings} headings.`,
    `  Archived on  ${archivedOn ? inWords(archivedOn) : 'not an archived text'}`,
    `  In force on  ${effectiveOn ? inWords(effectiveOn) : 'not known: the text does not say'}`,
    `  Preview it   ${env().PUBLIC_URL}/admin/policy/drafts/${id}`,
  ].join('\n')
}

await withDatabase(async () => {
  const { file, title, document, company, publish, effective } = asked()
  const [by, at] = [systemOf('policy:import'), await now()]
  const facts = company ? operatorFacts() : undefined
  const draft = await importVersion({
    fileName: path.basename(file),
    bytes: contentOf(file),
    title,
    document,
    facts,
    by,
    at,
  })
  if (!draft.ok) throw new Refusal(importRefusalWords[draft.refusal])
  console.log(report(draft.value))
  if (!publish) return
  const today = draft.value.archivedOn ? null : isoDay(civilDate(at, operator.timeZone))
  const effectiveOn = effective ?? draft.value.effectiveOn ?? today
  const { id, summary } = draft.value
  const outcome = await publishVersion({ id, effectiveOn, summaryOfChanges: summary, changeKind: 'substance', by, at })
  if (!outcome.ok) throw new Refusal(`It stays a draft. ${whyNotPublished(outcome.refusal, outcome.names)}`)
  console.log(
    `  Published    as version ${outcome.value.number}: ${env().PUBLIC_URL}/policy/versions/${outcome.value.number}`,
  )
})
