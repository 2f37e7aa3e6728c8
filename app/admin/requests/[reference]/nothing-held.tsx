import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { Staff } from '#lib/auth/actor.ts'
import { currentStaff } from '#lib/auth/session.ts'
import { isAboutThemselves } from '#lib/requests/decision-queries.ts'
import { isUnknownToUs } from '#lib/requests/identity-queries.ts'
import { isUndecided } from '#lib/requests/lifecycle.ts'
import type { ShownRequest } from '#lib/requests/queries.ts'
import { answerNothing } from './nothing-actions.ts'

/** For somebody about whom we hold nothing: one button answers that, whatever they asked. */
export async function NothingHeld({ staff, request }: { staff: Staff<'requests:read'>; request: ShownRequest }) {
  if (!isUndecided(request.state) || !(await isUnknownToUs(staff, request))) return null
  const own = await isAboutThemselves(staff, request)
  const mayDecide = !own && (await currentStaff())?.permissions.includes('requests:decide')
  return (
    <Notice title="We hold nothing about this person" tone="info">
      <p>
        Only this request and how to answer it. That is an answer, not a refusal: the letter says that we hold none, and
        to whom they can complain.
      </p>
      {mayDecide ? (
        <ActionForm action={answerNothing.bind(null, request.reference)} id="nothing-held">
          <SubmitButton look="secondary">Answer that we hold none</SubmitButton>
        </ActionForm>
      ) : null}
    </Notice>
  )
}
