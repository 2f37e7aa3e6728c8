import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { DueWarning } from '#components/staff/due-warning.tsx'
import { LateRefusalBox } from '#components/staff/late-refusal-box.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Section } from '#components/ui/section.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { requireStaff } from '#lib/auth/session.ts'
import { momentInWords } from '#lib/calendar/civil-date.ts'
import { operator } from '#lib/operator.ts'
import type { Waiting } from '#lib/requests/decision-queries.ts'
import type { ShownRequest } from '#lib/requests/queries.ts'
import { regimeOf } from '#lib/requests/reckoning.ts'
import { findLateRefusalFor } from '#lib/requests/record-late-refusal.ts'
import { dueConsequence, hasLeft } from '#lib/requests/settling-time.ts'
import { approve, recall, sendBack } from './actions.ts'

function Recall({ request, at }: { request: ShownRequest; at: Date }) {
  const { reference, legalDue } = request
  const silence = regimeOf(request).silenceIsRefusal && dueConsequence(legalDue, at) === 'late'
  return (
    <ActionForm action={recall.bind(null, reference)} id="recall">
      {silence ? (
        <p>
          The last day has passed. Once it is recalled there is no answer, and this person’s law reads that as a
          refusal.
        </p>
      ) : null}
      <SubmitButton look="secondary">Recall</SubmitButton>
    </ActionForm>
  )
}

/** Approving says what happens then: a deletion is not what is approved where the first person declined it. */
function approvalOf({ kind, concernsChild }: ShownRequest, whole: Waiting['whole']) {
  if (kind !== 'deletion') return { label: 'Approve the decision', look: undefined }
  if (whole !== 'declined') return { label: 'Approve the deletion', look: 'warning' as const }
  return { label: concernsChild ? 'Approve: keep the account' : 'Approve: delete nothing', look: undefined }
}

async function SecondPerson({ request, waiting, at }: { request: ShownRequest; waiting: Waiting; at: Date }) {
  const staff = await requireStaff('requests:approve')
  const { reference, kind, legalDue } = request
  const { seen, whole } = waiting
  const { label, look } = approvalOf(request, whole)
  const late = whole === 'granted' ? null : await findLateRefusalFor(staff, request, at)
  return (
    <Section title="You are the second person">
      <DueWarning legalDue={legalDue} at={at} />
      <p>
        {kind === 'deletion' && whole !== 'declined'
          ? 'Look at what was asked, what would go and what stays.'
          : 'Look at what was asked, and at what the first person decided and why.'}{' '}
        Then approve it, or send it back and say what has to change.
      </p>
      <ActionForm action={approve.bind(null, reference, seen)} id="approve">
        <LateRefusalBox late={late} />
        <SubmitButton look={look}>{label}</SubmitButton>
      </ActionForm>
      <ActionForm action={sendBack.bind(null, reference)} id="send-back" className="mt-8">
        <TextArea name="note" label="What has to change?" rows={3} />
        <SubmitButton look="secondary">Send it back</SubmitButton>
      </ActionForm>
    </Section>
  )
}

type StandingProps = { request: ShownRequest; waiting: Waiting; mayApprove: boolean; about: boolean; at: Date }

/** A decision that was taken and is not final: it waits for the second person, or for the end of the time in which it can be recalled. */
export function StandingDecision({ request, waiting, mayApprove, about, at }: StandingProps) {
  const { settlesAt, own } = waiting
  if (settlesAt)
    return (
      <Notice title={`Decided. The letter leaves on ${momentInWords(settlesAt, operator.timeZone)}`} tone="info">
        {hasLeft(settlesAt, at) ? <p>It can no longer be recalled.</p> : <p>Nothing has come of it yet.</p>}
        {own && !hasLeft(settlesAt, at) ? <Recall request={request} at={at} /> : null}
      </Notice>
    )
  if (mayApprove && !own && !about) return <SecondPerson request={request} waiting={waiting} at={at} />
  return (
    <Notice title="Waits for a second person" tone="info">
      <p>
        {own
          ? 'You took the first decision. Somebody else who may approve has to look at it now.'
          : 'Somebody who may approve has to look at it now.'}
      </p>
      {own ? <Recall request={request} at={at} /> : null}
    </Notice>
  )
}
