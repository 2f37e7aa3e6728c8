import type { Metadata } from 'next'
import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { documentTitle } from '#components/layout/document-title.ts'
import { ButtonLink } from '#components/ui/button.tsx'
import { ConfirmationPanel } from '#components/ui/confirmation-panel.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { Section } from '#components/ui/section.tsx'
import { now } from '#lib/calendar/now.ts'
import { findWaiting } from '#lib/confirmations/redeem-confirmation.ts'
import { withinDays } from '#lib/questions/wording.ts'
import { confirm } from './actions.ts'

export const metadata: Metadata = { robots: { index: false } }

/** Opening it confirms nothing: mail programs open links by themselves. Only the button does. */
export default async function ConfirmQuestionPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const waiting = await findWaiting({ token, purposes: ['question'], at: await now() })
  if (!waiting)
    return (
      <>
        <title>{documentTitle('This link has ended')}</title>
        <PageTitle lead="A link works for 24 hours. What was typed has been deleted, or has reached us already.">
          This link has ended
        </PageTitle>
        <ButtonLink href="/questions">Ask a question</ButtonLink>
      </>
    )
  if (waiting.confirmed)
    return (
      <>
        <title>{documentTitle('We have your question')}</title>
        <ConfirmationPanel title="We have your question" reference={waiting.reference ?? undefined}>
          <p>We answer {withinDays}. The letter that we have just sent you names the day.</p>
        </ConfirmationPanel>
        <Section title="What happens next">
          <p>You do not need to do anything. We write to you when the answer is there.</p>
          <ButtonLink href="/questions/follow/thread">See your question</ButtonLink>
        </Section>
      </>
    )
  return (
    <>
      <PageTitle lead={`Press the button and it reaches us. We answer ${withinDays}.`}>Send us your question</PageTitle>
      <ActionForm action={confirm.bind(null, token)} title="Send us your question">
        <SubmitButton>Confirm and send</SubmitButton>
      </ActionForm>
      <p className="mt-10">
        If this was not you, close this page: nothing has happened, and what was typed is deleted.
      </p>
    </>
  )
}
