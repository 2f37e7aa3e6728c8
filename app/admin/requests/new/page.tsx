import { notFound } from 'next/navigation'
import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { BackLink } from '#components/ui/back-link.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { Radios } from '#components/ui/radios.tsx'
import { SummaryList } from '#components/ui/summary-list.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { requireStaff } from '#lib/auth/session.ts'
import { civilDate, isoDay } from '#lib/calendar/civil-date.ts'
import { now } from '#lib/calendar/now.ts'
import { entryFromQuestion } from '#lib/entering/from-question.ts'
import { writers } from '#lib/entering/input.ts'
import { findEntryOf } from '#lib/entering/queries.ts'
import { daysWithoutReason, entryChannels } from '#lib/entering/vocabulary.ts'
import { entryChannelWords } from '#lib/entering/wording.ts'
import { operator } from '#lib/operator.ts'
import { openQuestionForStaff } from '#lib/questions/open-question.ts'
import { roleWording } from '#lib/representatives/wording.ts'
import { saveCame } from './actions.ts'

const title = 'Enter a request'

type Props = { searchParams: Promise<{ draft?: string; question?: string | string[] }> }

/** A question that is really a request, opened with a trace. */
async function openFrom(reference: string, at: Date) {
  const opened = await openQuestionForStaff(await requireStaff('questions:answer'), reference, at)
  return opened ? entryFromQuestion(opened) : notFound()
}

function FromQuestion({ from }: { from: Awaited<ReturnType<typeof openFrom>> }) {
  return (
    <SummaryList
      rows={[
        { key: 'From the question', value: <a href={`/admin/questions/${from.reference}`}>{from.reference}</a> },
        {
          key: 'Asked by',
          value: from.subjectId ? (
            <bdi>{from.name ?? 'No name given'}</bdi>
          ) : (
            'Several people, or nobody any more: look for the right one below'
          ),
        },
      ]}
    />
  )
}

export default async function EnterPage({ searchParams }: Props) {
  const staff = await requireStaff('requests:enter')
  const at = await now()
  const { draft: draftId, question } = await searchParams
  const draft = await findEntryOf(staff, draftId, at)
  const typed = draft?.entry
  const asked = typed ? typed.question : question
  const from = typeof asked === 'string' ? await openFrom(asked, at) : null
  return (
    <>
      <BackLink href="/admin/requests">Requests</BackLink>
      <PageTitle lead="For a letter, a call or an e-mail that asks for something. What you type is kept for 24 hours.">
        {title}
      </PageTitle>
      {from ? <FromQuestion from={from} /> : null}
      <ActionForm action={saveCame} title={title}>
        <Radios
          name="channel"
          label="How did it come?"
          options={entryChannels.map((value) => ({ value, label: entryChannelWords[value] }))}
          defaultValue={typed?.channel ?? (from ? 'email' : undefined)}
        />
        <Radios
          name="writer"
          label="Who wrote it, or called?"
          options={writers.map((value) => ({
            value,
            label: value === 'person' ? 'The person whom it is about' : roleWording[value].staff,
          }))}
          defaultValue={typed?.role ?? 'person'}
        />
        <TextField
          name="receivedOn"
          type="date"
          label="On which day did it reach us?"
          hint="The day it came in at any of our addresses, not today if it lay. The clock runs from it."
          width="medium"
          defaultValue={typed?.receivedOn ?? from?.askedOn ?? isoDay(civilDate(at, operator.timeZone))}
        />
        <TextArea
          name="lateReason"
          label="Why is it entered only now?"
          hint={`Needed when it came more than ${daysWithoutReason} days ago. The person can read it.`}
          optional
          rows={2}
          defaultValue={typed?.lateReason ?? undefined}
        />
        <TextField
          name="email"
          type="email"
          label="E-mail address in the letter"
          hint="Of the person whom it is about, to find them. That you looked is in the audit trail."
          optional
          autoComplete="off"
          width="long"
          spellCheck={false}
          defaultValue={typed?.sought.email ?? undefined}
        />
        <TextField
          name="reference"
          label="Reference of an earlier request"
          hint="Like PR-2B4D6F8H9K, where the letter names one."
          optional
          autoComplete="off"
          width="medium"
          spellCheck={false}
          defaultValue={typed?.sought.reference ?? undefined}
        />
        {draft ? <input type="hidden" name="draft" value={draft.id} /> : null}
        {from ? <input type="hidden" name="question" value={from.reference} /> : null}
        <SubmitButton>Continue</SubmitButton>
      </ActionForm>
    </>
  )
}
