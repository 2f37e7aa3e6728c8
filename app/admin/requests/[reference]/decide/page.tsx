import { notFound } from 'next/navigation'
import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { Asked } from '#components/requests/asked.tsx'
import { DecideCategory } from '#components/staff/decide-category.tsx'
import { LetterPreview } from '#components/staff/letter-preview.tsx'
import { BackLink } from '#components/ui/back-link.tsx'
import { ButtonRow } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { requireStaff } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { reasonsFor } from '#lib/requests/offered-reasons.ts'
import { openRequestForStaff } from '#lib/requests/open-for-staff.ts'
import { regimeOf } from '#lib/requests/reckoning.ts'
import { scopeOf } from '#lib/requests/scope.ts'
import { kindForStaff } from '#lib/requests/staff-wording.ts'
import { isUndecided } from '#lib/requests/start-review.ts'
import { decide } from './actions.ts'

export default async function DecidePage({ params }: { params: Promise<{ reference: string }> }) {
  const staff = await requireStaff('requests:decide')
  const opened = await openRequestForStaff(staff, (await params).reference, await now())
  if (!opened?.details) notFound()
  const { request, details } = opened
  const { reference, kind } = request
  const page = `/admin/requests/${reference}`
  const title = `Decide: ${kindForStaff[kind].toLowerCase()}`
  if (!isUndecided(request.state))
    return (
      <>
        <BackLink href={page}>{reference}</BackLink>
        <PageTitle lead="Somebody has decided this already; the request shows what and when.">{title}</PageTitle>
      </>
    )
  const regime = regimeOf(request)
  return (
    <>
      <BackLink href={page}>{reference}</BackLink>
      <PageTitle caption={`${reference} · ${regime.law}`}>{title}</PageTitle>
      <Asked details={details} />
      {kind === 'deletion' ? (
        <Notice title="A deletion takes two people" tone="neutral">
          <p>What you grant waits for a second person. What you decline as a whole stands at once.</p>
        </Notice>
      ) : null}
      <ActionForm action={decide.bind(null, reference)} title={title} className="max-w-none!">
        <div className="grid items-start gap-x-16 gap-y-8 lg:grid-cols-2">
          {scopeOf(details).map((category) => (
            <DecideCategory key={category} category={category} reasons={reasonsFor(regime, kind)} />
          ))}
        </div>
        <LetterPreview />
        <ButtonRow>
          <SubmitButton name="press" value="preview" look="secondary">
            Preview the letter
          </SubmitButton>
          <SubmitButton name="press" value="decide">
            Decide and send the letter
          </SubmitButton>
        </ButtonRow>
      </ActionForm>
    </>
  )
}
