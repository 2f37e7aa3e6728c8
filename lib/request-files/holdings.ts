import { sql } from 'drizzle-orm'
import { requestDrafts, requests } from '#db/schema/requests.ts'
import { requestFiles } from '#db/schema/threads.ts'
import { copied, copiedSealed, internal, withheldSealed } from '#lib/data-map/column.ts'
import { holding } from '#lib/data-map/holding.ts'
import { direct, either, through } from '#lib/data-map/person-path.ts'
import { months } from '#lib/data-map/term.ts'
import { removeRequestFile } from '#lib/storage/request-files.ts'
import { readFileBeside } from './queries.ts'

export const requestFileHolding = holding(requestFiles, {
  title: 'Files that came with a request or a message about it',
  category: 'requests',
  purposes: ['legal-duty'],
  recipients: [],
  source: 'You, somebody who acts for you, or our staff with a message to you',
  person: either(
    through(requestFiles.requestId, { table: requests, key: requests.id, person: direct(requests.subjectId) }),
    through(requestFiles.draftId, {
      table: requestDrafts,
      key: requestDrafts.id,
      person: direct(requestDrafts.subjectId),
    }),
  ),
  key: requestFiles.id,
  order: requestFiles.addedAt,
  // Evidence is kept until recourse ends (decision 13), so never while an appeal is open; of a request that was never sent it goes with the draft.
  keep: months(
    12,
    'the end of your request, or the day it was added where that is later; 24 hours if you do not send it',
    sql`(select case when requests.ended_at is null or requests.state = 'appealed' then null
      else greatest(requests.ended_at, request_files.added_at) end from requests where requests.id = request_files.request_id)`,
  ),
  columns: {
    id: internal,
    requestId: internal,
    draftId: internal,
    messageId: internal,
    addedBy: copied('Added by'),
    name: copiedSealed('File name'),
    mediaType: copied('Kind of file'),
    bytes: copied('Size in bytes'),
    sha256: copied('SHA-256 of the file'),
    fileKey: withheldSealed(
      'Key of the file',
      'It opens the file on our disk, so it is never given out. The file itself is yours.',
    ),
    addedAt: copied('Added'),
  },
  beside: { what: 'the encrypted file itself', remove: removeRequestFile, read: readFileBeside },
  erase: { way: 'delete-rows' },
})
