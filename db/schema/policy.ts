import { sql } from 'drizzle-orm'
import { type AnyPgColumn, check, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { changeKinds, policyDocuments } from '#lib/policy/vocabulary.ts'
import { day, id, moment } from '../columns.ts'

/** A version never changes once published: a correction is another version. Where it stands today is reckoned from its dates. */
export const policyVersions = pgTable(
  'policy_versions',
  {
    id: id(),
    document: text('document', { enum: policyDocuments }).notNull(),
    /** Counted per document from 1; a draft has none. */
    number: integer('number'),
    language: text('language').notNull(),
    title: text('title').notNull(),
    /** Canonical Markdown, of which `sha256` is the digest. */
    markdown: text('markdown').notNull(),
    sha256: text('sha256').notNull(),
    /** Where the text comes from, in its own words (Markdown), if it says so. */
    provenance: text('provenance'),
    archivedOn: day('archived_on'),
    /** Null: not known, and said so. */
    effectiveOn: day('effective_on'),
    summaryOfChanges: text('summary_of_changes'),
    changeKind: text('change_kind', { enum: changeKinds }).notNull(),
    supersedes: uuid('supersedes').references((): AnyPgColumn => policyVersions.id),
    draftedAt: moment('drafted_at').notNull(),
    /** Null: brought in by the system. */
    draftedBy: uuid('drafted_by'),
    publishedAt: moment('published_at'),
    publishedBy: uuid('published_by'),
  },
  (table) => [
    uniqueIndex('policy_versions_number').on(table.document, table.number),
    index('policy_versions_published').on(table.document, table.publishedAt),
    check('policy_versions_numbered_when_published', sql`(${table.number} is null) = (${table.publishedAt} is null)`),
  ],
)
