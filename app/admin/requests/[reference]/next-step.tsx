import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { currentStaff, requireStaff } from '#lib/auth/session.ts'
import { findWaiting, isAboutThemselves, listSentBack } from '#lib/requests/decision-queries.ts'
import { isUndecided } from '#lib/requests/lifecycle.ts'
import type { ShownRequest } from '#lib/requests/queries.ts'
import { review } from './actions.ts'
import { StandingDecision } from './standing-decision.tsx'

type SentBack = Awaited<ReturnType<typeof listSentBack>>

/** What came of earlier decisions that count for nothing any more. */
function EarlierNotes({ sentBack }: { sentBack: SentBack }) {
  const notes = [...new Set(sentBack.filter(({ as }) => as === 'sent-back').map(({ explanation }) => explanation))]
  if (notes.length > 0)
    return (
      <Notice title="Sent back by the second person" tone="warn">
        {notes.map((note) => (
          <p key={note} className="whitespace-pre-line">
            {note}
          </p>
        ))}
      </Notice>
    )
  return sentBack.length > 0 ? <Notice title="A decision was recalled" tone="warn" /> : null
}

/** What this member of staff can do with it now. */
export async function NextStep({ request, at }: { request: ShownRequest; at: Date }) {
  const staff = await requireStaff('requests:read')
  const { reference, state } = request
  if (!isUndecided(state)) return null
  const [waiting, sentBack, me, about] = await Promise.all([
    findWaiting(staff, request),
    listSentBack(staff, request),
    currentStaff(),
    isAboutThemselves(staff, request),
  ])
  const mayApprove = me?.permissions.includes('requests:approve') ?? false
  if (waiting) return <StandingDecision {...{ request, waiting, mayApprove, about, at }} />
  if (!me?.permissions.includes('requests:decide')) return null
  if (about)
    return (
      <Notice title="This is about you" tone="warn">
        <p>Somebody else has to decide it.</p>
      </Notice>
    )
  return (
    <>
      <EarlierNotes sentBack={sentBack} />
      <div className="flex flex-wrap items-start gap-5">
        <ButtonLink href={`/admin/requests/${reference}/decide`}>Decide</ButtonLink>
        {state === 'received' ? (
          <ActionForm action={review.bind(null, reference)} id="review">
            <SubmitButton look="secondary">Start the review</SubmitButton>
          </ActionForm>
        ) : null}
      </div>
    </>
  )
}
