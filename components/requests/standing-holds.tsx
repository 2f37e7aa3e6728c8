import { Day } from '#components/ui/date.tsx'
import { Notice } from '#components/ui/notice.tsx'

/** That a legal hold stands: nothing is deleted while it does. */
export function StandingHolds({ holds }: { holds: readonly { law: string; reviewOn: string }[] }) {
  if (holds.length === 0) return null
  return (
    <Notice title="A legal hold stops a deletion for now" tone="warn">
      {holds.map(({ law, reviewOn }) => (
        <p key={`${law} ${reviewOn}`}>
          <bdi>{law}</bdi>. It is looked at again on <Day on={reviewOn} />. Nothing is deleted while it stands.
        </p>
      ))}
    </Notice>
  )
}
