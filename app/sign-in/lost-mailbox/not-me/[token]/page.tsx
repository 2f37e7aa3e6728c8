import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { findStoppable } from '#lib/recovery/stop-recovery.ts'
import { stop } from './actions.ts'

export const metadata: Metadata = { robots: { index: false } }

/** Opening the link stops nothing: mail programs open links by themselves. Only the button does. */
export default async function NotMePage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const waits = await findStoppable(token)
  if (!waits) notFound()
  return (
    <>
      <PageTitle
        caption={waits.reference}
        lead="Somebody told us that this mailbox is gone, and wants your account to have another address."
      >
        Was this not you?
      </PageTitle>
      <p>Press the button and your account keeps its address.</p>
      <p>If it was you, close this page. You do not need to do anything.</p>
      <ActionForm action={stop.bind(null, token)} title="Was this not you?">
        <SubmitButton look="warning">This was not me: stop it</SubmitButton>
      </ActionForm>
    </>
  )
}
