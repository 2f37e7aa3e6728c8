import { notFound } from 'next/navigation'
import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { documentTitle } from '#components/layout/document-title.ts'
import { NothingToDo } from '#components/staff/nothing-to-do.tsx'
import { BackLink } from '#components/ui/back-link.tsx'
import { Day } from '#components/ui/date.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { SummaryList } from '#components/ui/summary-list.tsx'
import { requireStaff } from '#lib/auth/session.ts'
import { civilDate } from '#lib/calendar/civil-date.ts'
import { now } from '#lib/calendar/now.ts'
import { operator } from '#lib/operator.ts'
import { closeRefusals } from '#lib/requests/clock-refusals.ts'
import { closableFrom, mayClose, reminderDue } from '#lib/requests/closing.ts'
import { isAboutThemselves } from '#lib/requests/decision-queries.ts'
import { openRequestForStaff } from '#lib/requests/open-for-staff.ts'
import { findWaited } from '#lib/requests/waited.ts'
import { close } from './actions.ts'

const title = 'Close without an answer'

export default async function ClosePage({ params }: { params: Promise<{ reference: string }> }) {
  const staff = await requireStaff('requests:decide')
  const at = await now()
  const opened = await openRequestForStaff(staff, (await params).reference, at)
  if (!opened) notFound()
  const { reference } = opened.request
  if (await isAboutThemselves(staff, opened.request))
    return <NothingToDo reference={reference} title={title} why={closeRefusals['own-data']} />
  const waited = await findWaited(opened.request, at)
  const may = waited ? mayClose(waited, civilDate(at, operator.timeZone)) : null
  const from = waited ? closableFrom(waited) : null
  return (
    <>
      {may?.ok ? null : <title>{documentTitle(title)}</title>}
      <BackLink href={`/admin/requests/${reference}`}>{reference}</BackLink>
      <PageTitle lead={may?.ok ? undefined : closeRefusals[may ? may.refusal : 'not-waiting']}>{title}</PageTitle>
      {waited ? (
        <SummaryList
          rows={[
            { key: 'We asked on', value: <Day on={waited.askedOn} /> },
            waited.remindedOn
              ? { key: 'We reminded on', value: <Day on={waited.remindedOn} /> }
              : { key: 'The reminder leaves on', value: <Day on={reminderDue(waited)} /> },
            { key: 'It can be closed from', value: from ? <Day on={from} /> : 'A week after the reminder' },
          ]}
        />
      ) : null}
      {may?.ok ? (
        <>
          <p>
            The letter says that we closed it because no answer came, that an answer opens it again at any time, and how
            to appeal and to complain. Nothing that they asked for is done.
          </p>
          <ActionForm action={close.bind(null, reference)} title={title}>
            <SubmitButton look="warning">Close it and send the letter</SubmitButton>
          </ActionForm>
        </>
      ) : null}
    </>
  )
}
