import { Day } from '#components/ui/date.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { tellAppeals } from '#lib/appeals/queries.ts'
import { isAppealable } from '#lib/appeals/window.ts'
import type { ShownRequest } from '#lib/requests/queries.ts'

/** That somebody appeals and by when it is decided, what an earlier appeal said, and the way to enter one that came by post. */
export async function Appealed({ request }: { request: ShownRequest }) {
  const appeals = await tellAppeals(request)
  const path = `/admin/requests/${request.reference}/appeal`
  const open = appeals.find(({ decidedAt }) => !decidedAt)
  const overturned = request.decidedAt ? null : appeals.find(({ outcome }) => outcome === 'overturned')
  return (
    <>
      {open ? (
        <Notice title={open.lateSince && !open.admittedAt ? 'An appeal came late' : 'An appeal is open'} tone="warn">
          <p>
            It is decided by <Day on={open.dueOn} />, by somebody who had no part in the decision.{' '}
            <a href={path}>Look at the appeal</a>
          </p>
        </Notice>
      ) : null}
      {overturned ? (
        <Notice title="Reviewed again after an appeal" tone="warn">
          <p className="whitespace-pre-line">{overturned.explanation}</p>
          <p>
            <a href={path}>Look at the appeal</a>
          </p>
        </Notice>
      ) : null}
      {!open && isAppealable(request.state) ? (
        <p>
          <a href={`${path}/enter`}>Enter an appeal that came by post, phone or mail</a>
        </p>
      ) : null}
    </>
  )
}
