import { Day } from '#components/ui/date.tsx'
import { Section } from '#components/ui/section.tsx'
import { findDetailsOf } from '#lib/accounts/queries.ts'
import type { Subject } from '#lib/auth/actor.ts'
import { previewErasure } from '#lib/fulfilment/preview.ts'
import { planRequest } from '#lib/requests/plan.ts'
import { releaseWaitHours } from '#lib/requests/release.ts'
import type { RequestKind } from '#lib/requests/vocabulary.ts'

const records = (count: number) => `${count.toLocaleString('en-GB')} ${count === 1 ? 'record' : 'records'}`

/** What sending it starts, with its dates. */
export async function SendNote({ kind, at, subject }: { kind: RequestKind; at: Date; subject: Subject }) {
  const account = await findDetailsOf(subject)
  if (!account) return null
  const plan = planRequest({ kind, region: account.region, proof: 'mailed-code', at })
  const totals = kind === 'deletion' ? (await previewErasure(subject.subjectId, at)).totals : null
  return (
    <Section title="What happens then">
      <ul>
        {totals ? (
          <li>
            {records(totals.deleted)} will be deleted, {records(totals.anonymised)} made anonymous,{' '}
            {records(totals.kept)} kept.
          </li>
        ) : null}
        {plan.undoUntil ? (
          <li>
            You can undo it until the end of <Day on={plan.undoUntil} />. Optional messages stop at once.
          </li>
        ) : null}
        <li>
          We aim to answer by <Day on={plan.targetDue} />, and <Day on={plan.legalDue} /> is the last day.
        </li>
        {kind === 'copy' ? (
          <li>
            With a passkey that you added more than {releaseWaitHours} hours ago, your copy opens as soon as it is
            ready. Otherwise it waits {releaseWaitHours} hours first, so that nobody who can only read your mail gets
            it.
          </li>
        ) : null}
      </ul>
    </Section>
  )
}
