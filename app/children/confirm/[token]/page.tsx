import type { Metadata } from 'next'
import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { documentTitle } from '#components/layout/document-title.ts'
import { ButtonLink } from '#components/ui/button.tsx'
import { ConfirmationPanel } from '#components/ui/confirmation-panel.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { now } from '#lib/calendar/now.ts'
import { findWaiting } from '#lib/confirmations/redeem-confirmation.ts'
import { confirm } from './actions.ts'

export const metadata: Metadata = { robots: { index: false } }

/** Opening it confirms nothing: mail programs open links by themselves. Only the button does. */
export default async function ConfirmReportPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const waiting = await findWaiting({ token, purposes: ['child-report'], at: await now() })
  if (!waiting)
    return (
      <>
        <title>{documentTitle('This link has ended')}</title>
        <PageTitle lead="A link works for 24 hours. What was typed has been deleted, or has reached us already.">
          This link has ended
        </PageTitle>
        <ButtonLink href="/children/report">Make a report</ButtonLink>
      </>
    )
  if (waiting.confirmed)
    return (
      <>
        <title>{documentTitle('We have your report')}</title>
        <ConfirmationPanel title="We have your report" reference={waiting.reference ?? undefined}>
          <p>We look into it at once, before anything else, and write to you when we have.</p>
        </ConfirmationPanel>
        <p>
          Thank you for telling us. You do not need to do anything more, and{' '}
          <a href="/children/follow/report">can see here</a> how it goes on.
        </p>
      </>
    )
  return (
    <>
      <PageTitle lead="Press the button and your report reaches us.">Send us your report</PageTitle>
      <ActionForm action={confirm.bind(null, token)} title="Send us your report">
        <SubmitButton>Confirm and send</SubmitButton>
      </ActionForm>
      <p className="mt-10">
        If this was not you, close this page: nothing has happened, and what was typed is deleted.
      </p>
    </>
  )
}
