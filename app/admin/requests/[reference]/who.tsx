import { Moment } from '#components/ui/date.tsx'
import { SummaryList } from '#components/ui/summary-list.tsx'
import { provedBy } from '#lib/requests/identity.ts'
import { isOpen } from '#lib/requests/lifecycle.ts'
import type { ShownRequest } from '#lib/requests/queries.ts'
import { regimeOf } from '#lib/requests/reckoning.ts'
import { channelWording, identityWording, proofWording } from '#lib/requests/record-wording.ts'
import { findRegion } from '#lib/requests/regions.ts'
import type { Story } from '#lib/requests/story.ts'
import { isHeldBack } from '#lib/requests/waiting.ts'

type WhoProps = { request: ShownRequest; name: string | null; timeline: Story['timeline']; at: Date }

/** Who asks, how sure we are of it, and which law applies. */
export function Who({ request, name, timeline, at }: WhoProps) {
  const { level, proofs } = provedBy(timeline)
  const claimed = level === 'claimed' && isOpen(request.state)
  const wait = isHeldBack(request, at) && !request.releaseStoppedAt && request.releaseAt
  return (
    <SummaryList
      rows={[
        { key: 'Name', value: name ? <bdi>{name}</bdi> : 'Deleted' },
        { key: 'Law', value: `${regimeOf(request).law} (${findRegion(request.region).label})` },
        { key: 'How it came', value: channelWording[request.channel] },
        {
          key: 'Identity',
          value: (
            <>
              {[identityWording[level], proofs.map((proof) => proofWording[proof].toLowerCase()).join(', ')]
                .filter(Boolean)
                .join(': ')}
              {claimed ? (
                <>
                  . <a href={`/admin/requests/${request.reference}/facts`}>Match facts that we hold</a>
                </>
              ) : null}
            </>
          ),
        },
        ...(wait
          ? [
              {
                key: 'Held back until',
                value: (
                  <>
                    <Moment at={wait} />.{' '}
                    <a href={`/admin/requests/${request.reference}/facts`}>Match facts to release it earlier</a>
                  </>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}
