import { notFound } from 'next/navigation'
import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { BackLink } from '#components/ui/back-link.tsx'
import { Day } from '#components/ui/date.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { Radios } from '#components/ui/radios.tsx'
import { SummaryList } from '#components/ui/summary-list.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { requireStaff } from '#lib/auth/session.ts'
import { isId } from '#lib/auth/tokens.ts'
import { civilDate, isoDay } from '#lib/calendar/civil-date.ts'
import { now } from '#lib/calendar/now.ts'
import { findLeft } from '#lib/letters/left-queries.ts'
import { returnReasons } from '#lib/notices/vocabulary.ts'
import { dispatchWayWording, returnReasonWording } from '#lib/notices/wording.ts'
import { operator } from '#lib/operator.ts'
import { recordBack } from './actions.ts'

const title = 'It came back'

export default async function CameBackOnPaperPage({ params }: { params: Promise<{ id: string }> }) {
  const staff = await requireStaff('letters:dispatch')
  const { id } = await params
  const left = isId(id) ? await findLeft(staff, id) : null
  if (!left) notFound()
  const { reference, what, way, on } = left
  return (
    <>
      <BackLink href="/admin/letters/left">What has left on paper</BackLink>
      <PageTitle
        caption={reference}
        lead={
          what === 'copy'
            ? 'Keep the paper under lock. It waits with the letters to print until it leaves again, and the privacy team is told.'
            : 'It then stands with the letters that came back until it has reached the person another way, and the privacy team is told.'
        }
      >
        {title}
      </PageTitle>
      <SummaryList
        rows={[
          { key: 'What', value: what === 'copy' ? 'The copy itself' : left.subjectLine },
          { key: 'How it left', value: dispatchWayWording[way] },
          { key: 'Left', value: <Day on={on} /> },
        ]}
      />
      <ActionForm action={recordBack.bind(null, left.id)} title={title} id="came-back">
        <Radios
          name="why"
          label="What does the envelope say?"
          options={returnReasons.map((why) => ({ value: why, label: returnReasonWording[why] }))}
        />
        <TextField
          name="on"
          label="On which day did it come back?"
          hint="Like 2027-03-31"
          defaultValue={isoDay(civilDate(await now(), operator.timeZone))}
          width="medium"
        />
        <SubmitButton>Record: it came back</SubmitButton>
      </ActionForm>
    </>
  )
}
