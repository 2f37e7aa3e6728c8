import { sql } from 'drizzle-orm'
import { representatives } from '#db/schema/representatives.ts'
import { requestDrafts, requests } from '#db/schema/requests.ts'
import { requestFiles } from '#db/schema/threads.ts'
import { copied, copiedSealed, internal, withheldSealed } from '#lib/data-map/column.ts'
import { holding } from '#lib/data-map/holding.ts'
import { direct, either, onlyWhere, through } from '#lib/data-map/person-path.ts'
import { endsAt } from '#lib/data-map/term.ts'
import { removeRequestFile } from '#lib/storage/request-files.ts'
import { readFileBeside } from './queries.ts'

export const requestFileHolding = holding(requestFiles, {
  title: 'Files that came with a request or a message about it',
  category: 'requests',
  purposes: ['legal-duty'],
  recipients: [],
  source: 'You, somebody who acts for you, or our staff with a message to you',
  person: either(
    onlyWhere(
      sql`${requestFiles.addedBy} <> 'representative'`,
      through(requestFiles.requestId, { table: requests, key: requests.id, person: direct(requests.subjectId) }),
    ),
    // What somebody shows of themselves who acts for another is theirs, and in no copy of the other.
    onlyWhere(
      sql`${requestFiles.addedBy} = 'representative'`,
      through(requestFiles.requestId, {
        table: representatives,
        key: representatives.requestId,
        person: direct(representatives.subjectId),
      }),
    ),
    through(requestFiles.draftId, {
      table: requestDrafts,
      key: requestDrafts.id,
      person: direct(requestDrafts.subjectId),
    }),
  ),
  key: requestFiles.id,
  order: requestFiles.addedAt,
  // Evidence is kept until recourse ends (decision 13): an appeal that is open and a legal hold keep it. Of a request that was never sent it goes with the draft.
  keep: endsAt(
    sql`(select coalesce(r.recourse_ends_at, r.ended_at + interval '12 months') from requests r where r.id = request_files.request_id
      and not exists (select 1 from appeals a where a.request_id = r.id and a.decided_at is null)
      and not exists (select 1 from holds h where h.subject_id = r.subject_id and h.lifted_at is null))`,
    'nothing can be done about our answer any more (an appeal, then a complaint to the authority); 24 hours if you do not send it',
  ),
  columns: {
    id: internal,
    requestId: internal,
    draftId: internal,
    guestDraftId: internal,
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
