import { notFound } from 'next/navigation'
import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { Asked } from '#components/requests/asked.tsx'
import { DecideCategory } from '#components/staff/decide-category.tsx'
import { DueWarning } from '#components/staff/due-warning.tsx'
import { LateRefusalBox } from '#components/staff/late-refusal-box.tsx'
import { LetterPreview } from '#components/staff/letter-preview.tsx'
import { NothingToDo } from '#components/staff/nothing-to-do.tsx'
import { BackLink } from '#components/ui/back-link.tsx'
import { ButtonRow } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { requireStaff } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { divisionOf } from '#lib/fulfilment/divisible.ts'
import { operator } from '#lib/operator.ts'
import { findFacts, findWaiting, isAboutThemselves } from '#lib/requests/decision-queries.ts'
import { isUndecided } from '#lib/requests/lifecycle.ts'
import { reasonsFor } from '#lib/requests/offered-reasons.ts'
import { openRequestForStaff } from '#lib/requests/open-for-staff.ts'
import { regimeOf } from '#lib/requests/reckoning.ts'
import { findLateRefusalFor } from '#lib/requests/record-late-refusal.ts'
import { scopeOf } from '#lib/requests/scope.ts'
import { minutesToRecall } from '#lib/requests/settling-time.ts'
import { kindForStaff } from '#lib/requests/staff-wording.ts'
import type { RequestKind } from '#lib/requests/vocabulary.ts'
import { decide } from './actions.ts'

function effectWords(deletion: boolean): string {
  const second = deletion
    ? 'Your decision waits for a second person.'
    : operator.declinesTakeTwo
      ? 'What declines something, in whole or in part, waits for a second person.'
      : 'Your decision needs nobody else.'
  return `${second} Once everybody needed has decided, the letter leaves after ${minutesToRecall} minutes; until then it can be recalled.`
}

/** What to know before one decides. */
function Before({ kind, legalDue, at }: { kind: RequestKind; legalDue: string; at: Date }) {
  return (
    <>
      <DueWarning legalDue={legalDue} at={at} />
      <Notice
        title={kind === 'deletion' ? 'A deletion takes two people' : 'How a decision takes effect'}
        tone="neutral"
      >
        <p>{effectWords(kind === 'deletion')}</p>
      </Notice>
    </>
  )
}

export default async function DecidePage({ params }: { params: Promise<{ reference: string }> }) {
  const staff = await requireStaff('requests:decide')
  const at = await now()
  const opened = await openRequestForStaff(staff, (await params).reference, at)
  if (!opened?.details) notFound()
  const { request, details } = opened
  const { reference, kind } = request
  const title = `Decide: ${kindForStaff[kind].toLowerCase()}`
  const [waiting, own, facts, late] = await Promise.all([
    findWaiting(staff, request),
    isAboutThemselves(staff, request),
    findFacts(staff, request),
    findLateRefusalFor(staff, request, at),
  ])
  if (own)
    return <NothingToDo reference={reference} title={title} why="This is about you: somebody else has to do it." />
  const standing = !isUndecided(request.state) || waiting !== null
  const lead = standing ? 'Somebody has decided this already; the request shows what and when.' : undefined
  const regime = regimeOf(request)
  return (
    <>
      <BackLink href={`/admin/requests/${reference}`}>{reference}</BackLink>
      <PageTitle caption={`${reference} · ${regime.law}`} lead={lead}>
        {title}
      </PageTitle>
      <Asked details={details} />
      {standing ? null : <Before kind={kind} legalDue={request.legalDue} at={at} />}
      <ActionForm action={decide.bind(null, reference)} title={title} className="max-w-none!" onceRefused={standing}>
        <div className="space-y-8">
          {scopeOf(details).map((category) => (
            <DecideCategory
              key={category}
              category={category}
              deletion={kind === 'deletion'}
              parts={divisionOf(kind, category)}
              reasons={reasonsFor({ regime, kind, facts }, divisionOf(kind, category))}
            />
          ))}
        </div>
        <LateRefusalBox late={late} />
        <LetterPreview />
        <ButtonRow>
          <SubmitButton name="press" value="preview" look="secondary">
            Preview the letter
          </SubmitButton>
          <SubmitButton name="press" value="decide">
            Decide
          </SubmitButton>
        </ButtonRow>
      </ActionForm>
    </>
  )
}
