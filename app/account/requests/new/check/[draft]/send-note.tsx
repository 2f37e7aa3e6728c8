import { ErasureNumbers } from '#components/requests/erasure-numbers.tsx'
import { StandingHolds } from '#components/requests/standing-holds.tsx'
import { Day } from '#components/ui/date.tsx'
import { Section } from '#components/ui/section.tsx'
import { findDetailsOf } from '#lib/accounts/queries.ts'
import type { Subject } from '#lib/auth/actor.ts'
import { previewErasure } from '#lib/fulfilment/preview.ts'
import { planRequest } from '#lib/requests/plan.ts'
import { releaseWaitHours } from '#lib/requests/release.ts'
import type { RequestKind } from '#lib/requests/vocabulary.ts'

/** What sending it starts, with its dates. */
export async function SendNote({ kind, at, subject }: { kind: RequestKind; at: Date; subject: Subject }) {
  const account = await findDetailsOf(subject)
  if (!account) return null
  const plan = planRequest({ kind, region: account.region, proof: 'mailed-code', at })
  const preview = kind === 'deletion' ? await previewErasure(subject, at) : null
  return (
    <Section title="What happens then">
      {preview ? (
        <>
          <StandingHolds holds={preview.holds} />
          <ErasureNumbers
            label="Records we hold about you today"
            caption="What this deletion does, by kind of record"
            lines={preview.lines}
            totals={preview.totals}
          />
        </>
      ) : null}
      <ul>
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
