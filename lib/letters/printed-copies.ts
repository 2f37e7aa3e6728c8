import { sql } from 'drizzle-orm'

// Of the row of `requests` in the query around them.

/** What left of the copy that stands: after an appeal there may be a second one, and what left of the first says nothing of it. */
const left = sql`dispatches gone join packages given on given.request_id = gone.request_id
  where gone.request_id = "requests"."id" and gone.what = 'copy' and gone.at >= given.made_at`
const cameBack = sql`exists (select 1 from paper_returns back where back.dispatch_id = gone.id)`

/** Whether a copy on paper has left, and has not come back since. */
export const copyHasLeft = sql`exists (select 1 from ${left} and not ${cameBack})`

/** Whether the paper of a copy came back and lies with us: its request may have ended since, and the paper can leave once more. */
export const copyIsBack = sql`(exists (select 1 from ${left} and ${cameBack}) and not ${copyHasLeft})`

/** Where a copy rests once its days are over. */
export const endedStates = ['done', 'partly-done'] as const

/** Nothing leaves on paper either of whoever requires a passkey, unless they have shown it for this request. */
export const mayLeave = sql`(coalesce((select own.choice from safeguard_entries own where own.subject_id = "requests"."subject_id"
  order by own.sequence desc limit 1), 'off') = 'off' or exists (select 1 from timeline_entries shown
  where shown.request_id = "requests"."id" and shown.detail ->> 'proof' in ('passkey', 'recovery-code')))`

/** Whether a finished copy is still owed on paper: its days do not end before it has left, unless the person has read it here after all. */
export const stillToPrint = sql`("requests"."answer_by" = 'post' and not ${copyHasLeft} and ${mayLeave} and not exists (
  select 1 from package_readings seen join packages read on read.id = seen.package_id
  where read.request_id = "requests"."id" and seen.at >= read.made_at))`
