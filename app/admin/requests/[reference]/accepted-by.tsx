import { Moment } from '#components/ui/date.tsx'
import type { OpenedProof } from '#lib/representatives/open-proof.ts'
import { basisWording } from '#lib/representatives/wording.ts'

/** Who of us has accepted a proof, and whether somebody else has to as well. */
export function AcceptedBy({ accepted, stands }: { accepted: OpenedProof['before']; stands: boolean }) {
  if (accepted.length === 0) return null
  return (
    <>
      <ul className="list-none pl-0">
        {accepted.map(({ staffId, name, basis, at }) => (
          <li key={`${staffId}-${basis}`}>
            {basisWording[basis]}: accepted by <bdi>{name}</bdi> on <Moment at={at} />
          </li>
        ))}
      </ul>
      {stands ? null : <p>A second person has to accept the same, or nothing comes of it.</p>}
    </>
  )
}
