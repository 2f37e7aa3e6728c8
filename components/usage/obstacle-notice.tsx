import { Notice } from '#components/ui/notice.tsx'
import type { Obstacle } from '#lib/usage/obstacle.ts'

/** Why nothing can be taken apart just now, and where that ends. `requests` is the folder of the requests for whoever looks. */
export function ObstacleNotice({ obstacle, requests }: { obstacle: Obstacle; requests: string }) {
  if (obstacle.kind === 'hold')
    return (
      <Notice title="This cannot be taken apart just now" tone="warn">
        <p>A legal hold keeps these records as they are. When it ends, they can be taken apart.</p>
      </Notice>
    )
  return (
    <Notice title="This cannot be taken apart just now" tone="warn">
      <p>
        The request <a href={`${requests}/${obstacle.reference}`}>{obstacle.reference}</a> is still open, and may need
        these records. When it has ended, they can be taken apart.
      </p>
    </Notice>
  )
}
