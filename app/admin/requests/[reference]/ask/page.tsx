import { notFound } from 'next/navigation'
import { NothingToDo } from '#components/staff/nothing-to-do.tsx'
import { BackLink } from '#components/ui/back-link.tsx'
import { mayStillAnswer } from '#lib/appeals/queries.ts'
import { requireStaff } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { askRefusals } from '#lib/requests/clock-refusals.ts'
import { isAboutThemselves } from '#lib/requests/decision-queries.ts'
import { isUndecided } from '#lib/requests/lifecycle.ts'
import { openRequestForStaff } from '#lib/requests/open-for-staff.ts'
import { AskForm } from './ask-form.tsx'
import { EnterAnswer } from './enter-answer.tsx'

const waiting = ['waiting-for-person', 'checking-identity']

export default async function AskPage({ params }: { params: Promise<{ reference: string }> }) {
  const staff = await requireStaff('requests:decide')
  const at = await now()
  const opened = await openRequestForStaff(staff, (await params).reference, at)
  if (!opened) notFound()
  const { request } = opened
  if (isUndecided(request.state) && (await isAboutThemselves(staff, request)))
    return (
      <NothingToDo reference={request.reference} title="Ask the person for something" why={askRefusals['own-data']} />
    )
  const back = <BackLink href={`/admin/requests/${request.reference}`}>{request.reference}</BackLink>
  if (isUndecided(request.state))
    return (
      <>
        {back}
        <AskForm request={request} at={at} />
      </>
    )
  const closed = await mayStillAnswer(request)
  if (closed || waiting.includes(request.state))
    return (
      <>
        {back}
        <EnterAnswer request={request} closed={closed} at={at} />
      </>
    )
  return (
    <NothingToDo
      reference={request.reference}
      title="Ask the person for something"
      why="This has been decided or has ended, so there is nothing left to ask."
    />
  )
}
