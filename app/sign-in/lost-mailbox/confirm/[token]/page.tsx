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
export default async function ConfirmLostPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const waiting = await findWaiting({ token, purposes: ['lost-mailbox'], at: await now() })
  if (!waiting)
    return (
      <>
        <title>{documentTitle('This link has ended')}</title>
        <PageTitle lead="A link works for 24 hours. What was typed has been deleted, or has reached us already.">
          This link has ended
        </PageTitle>
        <ButtonLink href="/sign-in/lost-mailbox">Tell us again</ButtonLink>
      </>
    )
  if (waiting.confirmed)
    return (
      <>
        <title>{documentTitle('We have what you told us')}</title>
        <ConfirmationPanel title="We have what you told us" reference={waiting.reference ?? undefined}>
          <p>Two of our staff look at it. Whatever comes of it, we write to your new address.</p>
        </ConfirmationPanel>
        <p>You do not need to do anything more for now.</p>
      </>
    )
  return (
    <>
      <PageTitle lead="Press the button, and what you told us reaches our staff.">Confirm your new address</PageTitle>
      <ActionForm action={confirm.bind(null, token)} title="Confirm your new address">
        <SubmitButton>Confirm and send</SubmitButton>
      </ActionForm>
      <p className="mt-10">
        If this was not you, close this page: nothing has happened, and what was typed is deleted.
      </p>
    </>
  )
}
