import { notFound } from 'next/navigation'
import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { LetterPreview } from '#components/staff/letter-preview.tsx'
import { NothingToDo } from '#components/staff/nothing-to-do.tsx'
import { BackLink } from '#components/ui/back-link.tsx'
import { ButtonRow } from '#components/ui/button.tsx'
import { Day } from '#components/ui/date.tsx'
import { Details } from '#components/ui/details.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { Radios } from '#components/ui/radios.tsx'
import { SummaryList } from '#components/ui/summary-list.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { requireStaff } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { extendRefusals } from '#lib/requests/clock-refusals.ts'
import { isAboutThemselves } from '#lib/requests/decision-queries.ts'
import { previewExtension } from '#lib/requests/extension-preview.ts'
import { openRequestForStaff } from '#lib/requests/open-for-staff.ts'
import { extend } from './actions.ts'

const title = 'Take longer to answer'

export default async function ExtendPage({ params }: { params: Promise<{ reference: string }> }) {
  const staff = await requireStaff('requests:decide')
  const at = await now()
  const opened = await openRequestForStaff(staff, (await params).reference, at)
  if (!opened) notFound()
  const { reference } = opened.request
  if (await isAboutThemselves(staff, opened.request))
    return <NothingToDo reference={reference} title={title} why={extendRefusals['own-data']} />
  const may = await previewExtension(opened.request, at)
  if (!may.ok) return <NothingToDo reference={reference} title={title} why={extendRefusals[may.refusal]} />
  const { before, after, regime, allowed } = may.value
  return (
    <>
      <BackLink href={`/admin/requests/${reference}`}>{reference}</BackLink>
      <PageTitle
        caption={`${reference} · ${regime.law}`}
        lead="Once, and only with this notice, which leaves when you press the button. For a refusal the first date stays."
      >
        {title}
      </PageTitle>
      <SummaryList
        rows={[
          { key: 'Due now', value: <Day on={before.legalDue} /> },
          { key: 'Due then', value: <Day on={after.legalDue} /> },
          { key: 'We aim for then', value: <Day on={after.targetDue} /> },
          ...(regime.refuse ? [{ key: 'Last day to decline', value: <Day on={after.refusalDue} /> }] : []),
          { key: 'What the law allows', value: `${allowed} in all` },
        ]}
      />
      <Details summary="How the new date is reckoned">
        <ol>
          {after.steps.map(({ text }) => (
            <li key={text}>{text}</li>
          ))}
        </ol>
      </Details>
      <ActionForm action={extend.bind(null, reference)} title={title}>
        <Radios
          name="reason"
          label="Why does it take longer?"
          options={[
            { value: 'complexity', label: 'What they asked for is complex' },
            {
              value: 'number-of-requests',
              label: 'They made a number of requests',
              hint: 'Of this person alone: how many others wait is no reason.',
            },
          ]}
        />
        <TextArea
          name="facts"
          label="What makes it so"
          hint="It goes into the letter as it stands here. No data about them beyond what they asked."
          rows={4}
        />
        <LetterPreview />
        <ButtonRow>
          <SubmitButton name="press" value="preview" look="secondary">
            Preview the letter
          </SubmitButton>
          <SubmitButton name="press" value="extend">
            Take longer and send the notice
          </SubmitButton>
        </ButtonRow>
      </ActionForm>
    </>
  )
}
