import { Notice } from '#components/ui/notice.tsx'
import { whyNotPublished } from '#lib/policy/wording.ts'

/** What would have the publication refused, said before anybody tries. */
export function PublishObstacles({ placeholders, promises }: { placeholders: string[]; promises: string[] }) {
  if (placeholders.length === 0 && promises.length === 0) return null
  return (
    <Notice title="This draft cannot be published yet" tone="warn">
      {placeholders.length > 0 ? <p>{whyNotPublished('placeholder-left', placeholders)}</p> : null}
      {promises.length > 0 ? <p>{whyNotPublished('promise-without-control', promises)}</p> : null}
    </Notice>
  )
}
