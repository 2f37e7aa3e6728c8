import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Section } from '#components/ui/section.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { currentStaff, requireStaff } from '#lib/auth/session.ts'
import { findWaiting, listSentBack } from '#lib/requests/decision-queries.ts'
import type { ShownRequest } from '#lib/requests/queries.ts'
import { isUndecided } from '#lib/requests/start-review.ts'
import { approve, review, sendBack } from './actions.ts'

type SecondPersonProps = { reference: string; own: boolean; seen: string }

async function SecondPerson({ reference, own, seen }: SecondPersonProps) {
  const mayApprove = (await currentStaff())?.permissions.includes('requests:approve')
  if (own || !mayApprove)
    return (
      <Notice title="Waits for a second person" tone="info">
        <p>
          {own
            ? 'You took the first decision. Somebody else who may approve has to look at it now.'
            : 'Somebody who may approve has to look at it now.'}
        </p>
      </Notice>
    )
  return (
    <Section title="You are the second person">
      <p>
        Look at what was asked, what would go and what stays. Then approve it, or send it back and say what has to
        change.
      </p>
      <ActionForm action={approve.bind(null, reference, seen)} id="approve">
        <SubmitButton look="warning">Approve the deletion</SubmitButton>
      </ActionForm>
      <ActionForm action={sendBack.bind(null, reference)} id="send-back" className="mt-8">
        <TextArea name="note" label="What has to change?" rows={3} />
        <SubmitButton look="secondary">Send it back</SubmitButton>
      </ActionForm>
    </Section>
  )
}

/** What this member of staff can do with it now. */
export async function NextStep({ request }: { request: ShownRequest }) {
  const staff = await requireStaff('requests:read')
  const { reference, state } = request
  if (!isUndecided(state)) return null
  const [waiting, sentBack, me] = await Promise.all([
    findWaiting(staff, request),
    listSentBack(staff, request),
    currentStaff(),
  ])
  if (waiting) return <SecondPerson reference={reference} {...waiting} />
  if (!me?.permissions.includes('requests:decide')) return null
  const notes = [...new Set(sentBack.map(({ explanation }) => explanation))]
  return (
    <>
      {notes.length > 0 ? (
        <Notice title="Sent back by the second person" tone="warn">
          {notes.map((note) => (
            <p key={note} className="whitespace-pre-line">
              {note}
            </p>
          ))}
        </Notice>
      ) : null}
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
