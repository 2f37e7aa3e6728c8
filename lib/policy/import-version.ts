import { createHash } from 'node:crypto'
import type { Transaction } from '#db/client.ts'
import { policyVersions } from '#db/schema/policy.ts'
import { transaction } from '#db/transaction.ts'
import { recordAudit } from '#lib/audit/record.ts'
import type { Staff, System } from '#lib/auth/actor.ts'
import { done, type Outcome } from '#lib/outcome.ts'
import { type ImportedDocument, importDocument } from './import-document.ts'
import type { OperatorFacts } from './placeholders.ts'
import type { ChangeKind, ImportRefusal, PolicyDocument } from './vocabulary.ts'
import { documentWords } from './wording.ts'

type Import = {
  fileName: string
  bytes: Uint8Array
  document?: PolicyDocument
  /** Used where the text names none. */
  title?: string
  changeKind?: ChangeKind
  /** Fills the places that the text leaves open for the company's facts. */
  facts?: OperatorFacts
  by: Staff<'policy:publish'> | System
  at: Date
  tx?: Transaction
}

export type ImportedVersion = ImportedDocument & { id: string; sha256: string }

/** Makes a draft of a Markdown or HTML file. The draft is changed by importing again, never in place. */
export async function importVersion(file: Import): Promise<Outcome<ImportedVersion, ImportRefusal>> {
  const { document = 'privacy-policy', changeKind = 'substance', by, at } = file
  const read = importDocument(file)
  if (!read.ok) return read
  const imported = { ...read.value, title: file.title ?? read.value.title ?? documentWords[document] }
  const sha256 = createHash('sha256').update(imported.markdown).digest('hex')

  const work = async (tx: Transaction) => {
    const [draft] = await tx
      .insert(policyVersions)
      .values({
        document,
        language: imported.language,
        title: imported.title,
        markdown: imported.markdown,
        sha256,
        provenance: imported.provenance,
        archivedOn: imported.archivedOn,
        effectiveOn: imported.effectiveOn,
        summaryOfChanges: imported.summary,
        changeKind,
        draftedAt: at,
        draftedBy: by.kind === 'staff' ? by.staffId : null,
      })
      .returning({ id: policyVersions.id })
    if (!draft) throw new Error('the draft was not stored')
    await recordAudit(tx, {
      action: 'policy.imported',
      by,
      reference: draft.id,
      detail: { document, sha256, words: imported.words },
      at,
    })
    return done({ ...imported, id: draft.id, sha256 })
  }
  return file.tx ? work(file.tx) : transaction(work)
}
