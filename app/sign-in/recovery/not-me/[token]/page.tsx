import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { Moment } from '#components/ui/date.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { findCancellable } from '#lib/auth/recovery-sheets.ts'
import { now } from '#lib/calendar/now.ts'
import { cancel } from './actions.ts'

export const metadata: Metadata = { robots: { index: false } }

/** Opening the link cancels nothing: mail programs open links by themselves. Only the button does. */
export default async function NotMePage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const made = await findCancellable(token, await now())
  if (!made) notFound()
  return (
    <>
      <PageTitle lead="Somebody who was signed in to your account had new recovery codes made.">
        Was this not you?
      </PageTitle>
      <p>
        It was on <Moment at={made.madeAt} />. Press the button and those codes are cancelled. Codes that you had before
        work as before, and everybody is signed out of your account.
      </p>
      <p>If it was you, close this page. You do not need to do anything.</p>
      <ActionForm action={cancel.bind(null, token)} title="Was this not you?">
        <SubmitButton look="warning">This was not me: cancel the new codes</SubmitButton>
      </ActionForm>
    </>
  )
}
