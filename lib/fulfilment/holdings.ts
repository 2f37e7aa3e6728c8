import { copyParts, copyPreparations, packageReadings, packages } from '#db/schema/copies.ts'
import { erasureSteps, erasures } from '#db/schema/erasures.ts'
import { copied, copiedAs, internal, link, withheldSealed } from '#lib/data-map/column.ts'
import { holding } from '#lib/data-map/holding.ts'
import { direct, through } from '#lib/data-map/person-path.ts'
import { months } from '#lib/data-map/term.ts'
import { recordShown } from '#lib/requests/record-shown.ts'
import { removeFilesOf, removePackageFiles } from '#lib/storage/package-files.ts'

const record = {
  category: 'requests',
  purposes: ['legal-duty'],
  recipients: [],
  source: 'This site, when it carried out your request',
} as const
const afterAnswer = months(24, 'our answer')
const kept = { way: 'keep', because: 'record-of-requests' } as const

export const packageHolding = holding(packages, {
  ...record,
  title: 'Copies made for you',
  person: direct(packages.subjectId),
  key: packages.id,
  order: packages.madeAt,
  keep: afterAnswer,
  columns: {
    id: internal,
    requestId: internal,
    subjectId: link,
    fileKey: withheldSealed(
      'Key of the file',
      'It opens the file of a copy, so it is never given out. We hold one while the copy is ready.',
    ),
    stem: internal,
    bytes: copied('Size in bytes'),
    sha256: copied('SHA-256 of the file'),
    madeAt: copied('Made'),
    readyUntil: copied('Ready until'),
    endedAt: copied('Ended'),
  },
  beside: { what: 'the encrypted file of the copy', by: packages.stem, remove: removePackageFiles },
  erase: { ...kept, blank: { fileKey: null, endedAt: 'moment' } },
})

export const readingHolding = holding(packageReadings, {
  ...record,
  title: 'When a copy was read or downloaded',
  person: through(packageReadings.packageId, { table: packages, key: packages.id, person: direct(packages.subjectId) }),
  key: packageReadings.id,
  order: packageReadings.at,
  keep: afterAnswer,
  columns: { id: internal, packageId: internal, how: copied('How'), at: copied('When') },
  erase: kept,
})

export const erasureHolding = holding(erasures, {
  ...record,
  title: 'Deletions carried out',
  person: direct(erasures.subjectId),
  key: erasures.id,
  order: erasures.plannedAt,
  keep: afterAnswer,
  columns: {
    id: internal,
    requestId: internal,
    subjectId: link,
    plannedAt: copied('Planned'),
    startedAt: copied('Begun'),
    finishedAt: copied('Finished'),
    stoppedAt: copied('Stopped by a legal hold'),
    receipt: copied('Receipt'),
    receiptSha256: copied('SHA-256 of the receipt'),
  },
  erase: kept,
})

export const erasureStepHolding = holding(erasureSteps, {
  ...record,
  title: 'Steps of a deletion',
  person: through(erasureSteps.erasureId, { table: erasures, key: erasures.id, person: direct(erasures.subjectId) }),
  key: erasureSteps.id,
  order: erasureSteps.id,
  keep: afterAnswer,
  columns: {
    id: internal,
    erasureId: internal,
    position: internal,
    holding: internal,
    category: copiedAs('Category', recordShown.category),
    action: copied('What happens'),
    because: copiedAs('Because', recordShown.keepReason),
    keptUntil: copied('Kept until'),
    planned: copied('Records planned'),
    affected: copied('Records affected'),
    doneAt: copied('Done'),
    failedAt: copied('Failed, to be tried again'),
    failure: internal,
  },
  erase: kept,
})

export const preparationHolding = holding(copyPreparations, {
  ...record,
  title: 'Copies being prepared for you',
  person: direct(copyPreparations.subjectId),
  key: copyPreparations.id,
  order: copyPreparations.startedAt,
  keep: afterAnswer,
  columns: {
    id: internal,
    requestId: internal,
    subjectId: link,
    fileKey: withheldSealed(
      'Key of the parts',
      'It opens the parts of a copy that is being prepared, so it is never given out. We hold one until the copy is ready.',
    ),
    startedAt: copied('Begun'),
    finishedAt: copied('Finished'),
  },
  beside: { what: 'the encrypted parts of the copy', remove: (id) => removeFilesOf(id) },
  erase: { ...kept, blank: { fileKey: null, finishedAt: 'moment' } },
})

export const partHolding = holding(copyParts, {
  ...record,
  title: 'Parts of a copy',
  person: through(copyParts.preparationId, {
    table: copyPreparations,
    key: copyPreparations.id,
    person: direct(copyPreparations.subjectId),
  }),
  key: copyParts.id,
  order: copyParts.id,
  keep: afterAnswer,
  columns: {
    id: internal,
    preparationId: internal,
    category: copiedAs('Category', recordShown.category),
    state: copied('State'),
    attempts: copied('Failed tries'),
    attempt: internal,
    records: copied('Records'),
    bytes: copied('Size in bytes'),
    fault: copied('Kind of the last failure'),
    nextTryAt: copied('Tried again'),
    doneAt: copied('Done'),
  },
  erase: kept,
})
