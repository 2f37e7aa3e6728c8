import { sql } from 'drizzle-orm'

// Of the row of `requests` in the query around them.

/** Whether a copy on paper has left. */
export const copyHasLeft = sql`exists (select 1 from dispatches gone where gone.request_id = "requests"."id" and gone.what = 'copy')`

/** Nothing leaves on paper either of whoever requires a passkey, unless they have shown it for this request. */
export const mayLeave = sql`(coalesce((select own.choice from safeguard_entries own where own.subject_id = "requests"."subject_id"
  order by own.sequence desc limit 1), 'off') = 'off' or exists (select 1 from timeline_entries shown
  where shown.request_id = "requests"."id" and shown.detail ->> 'proof' in ('passkey', 'recovery-code')))`

/** Whether a finished copy is still owed on paper: its days do not end before it has left, unless the person has read it here after all. */
export const stillToPrint = sql`("requests"."answer_by" = 'post' and not ${copyHasLeft} and ${mayLeave} and not exists (
  select 1 from package_readings seen join packages read on read.id = seen.package_id where read.request_id = "requests"."id"))`
