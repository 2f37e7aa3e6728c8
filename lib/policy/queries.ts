import { and, asc, desc, eq, isNotNull, isNull } from 'drizzle-orm'
import { db, type Reader } from '#db/client.ts'
import { policyVersions } from '#db/schema/policy.ts'
import type { Staff } from '#lib/auth/actor.ts'
import { civilDate } from '#lib/calendar/civil-date.ts'
import { operator } from '#lib/operator.ts'
import { inForce, standingOf } from './standing.ts'
import type { PolicyDocument } from './vocabulary.ts'

const facts = {
  id: policyVersions.id,
  document: policyVersions.document,
  number: policyVersions.number,
  language: policyVersions.language,
  title: policyVersions.title,
  sha256: policyVersions.sha256,
  archivedOn: policyVersions.archivedOn,
  effectiveOn: policyVersions.effectiveOn,
  summaryOfChanges: policyVersions.summaryOfChanges,
  changeKind: policyVersions.changeKind,
  draftedAt: policyVersions.draftedAt,
  publishedAt: policyVersions.publishedAt,
}
const whole = { ...facts, markdown: policyVersions.markdown, provenance: policyVersions.provenance }

async function published(document: PolicyDocument, reader: Reader) {
  return reader
    .select(facts)
    .from(policyVersions)
    .where(and(eq(policyVersions.document, document), isNotNull(policyVersions.publishedAt)))
    .orderBy(desc(policyVersions.number))
}

/** The published versions, newest first, each with where it stands today. */
export async function listVersions(document: PolicyDocument, at: Date, reader: Reader = db()) {
  const versions = await published(document, reader)
  const today = civilDate(at, operator.timeZone)
  return versions.map((version) => ({ ...version, standing: standingOf(version, versions, today, operator.timeZone) }))
}

async function wholeById(id: string, reader: Reader) {
  const [version] = await reader.select(whole).from(policyVersions).where(eq(policyVersions.id, id))
  return version
}

/** The version in force, with its text. */
export async function currentPolicy(document: PolicyDocument, at: Date, reader: Reader = db()) {
  const current = inForce(await published(document, reader), civilDate(at, operator.timeZone), operator.timeZone)
  const version = current && (await wholeById(current.id, reader))
  return version && { ...version, standing: 'in-force' as const }
}

/** A published version with its text, where it stands today, and its neighbours. */
export async function versionByNumber(document: PolicyDocument, number: number, at: Date, reader: Reader = db()) {
  const versions = await listVersions(document, at, reader)
  const place = versions.findIndex((version) => version.number === number)
  const found = versions[place]
  const version = found && (await wholeById(found.id, reader))
  return (
    version && {
      ...version,
      standing: found.standing,
      newer: versions[place - 1]?.number,
      older: versions[place + 1]?.number,
    }
  )
}

export async function listDrafts(_by: Staff<'policy:publish'>, reader: Reader = db()) {
  return reader
    .select(facts)
    .from(policyVersions)
    .where(isNull(policyVersions.publishedAt))
    .orderBy(asc(policyVersions.draftedAt))
}

/** A draft with its text; a published version is no draft any more. */
export async function draftById(_by: Staff<'policy:publish'>, id: string, reader: Reader = db()) {
  const version = await wholeById(id, reader)
  return version?.publishedAt === null ? version : undefined
}
