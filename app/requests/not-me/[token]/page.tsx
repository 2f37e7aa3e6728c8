import { notFound } from 'next/navigation'
import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { openStopLink } from '#lib/auth/stop-link.ts'
import { findClaimed } from '#lib/requests/claimed-queries.ts'
import { disown } from './actions.ts'
import { WasItYou } from './was-it-you.tsx'

/** Opening the link does nothing: mail programs open links by themselves. Only the button stops the request. */
export default async function NotMePage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const link = await openStopLink(token)
  if (!link) notFound()
  const claimed = await findClaimed(link)
  if (claimed) return <WasItYou token={token} reference={link.reference} claimed={claimed} />
  return (
    <>
      <PageTitle caption={link.reference} lead="Somebody who could read your e-mail asked for a copy of your data.">
        Was this not you?
      </PageTitle>
      <p>
        Press the button and the request ends: nothing is given out. If you have an account, everybody is signed out of
        it.
      </p>
      <p>If it was you, close this page. You do not need to do anything.</p>
      <ActionForm action={disown.bind(null, token)} title="Was this not you?">
        <SubmitButton look="warning">This was not me: stop it</SubmitButton>
      </ActionForm>
    </>
  )
}
