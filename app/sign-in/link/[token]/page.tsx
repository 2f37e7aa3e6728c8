import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { documentTitle } from '#components/layout/document-title.ts'
import { ButtonLink } from '#components/ui/button.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { findOpenLink } from '#lib/auth/queries.ts'
import { now } from '#lib/calendar/now.ts'
import { pressLink } from '../../actions.ts'

const words = {
  'sign-in': { title: 'Sign in', button: 'Sign in', lead: 'Press the button to sign in on this device.' },
  'sign-up': {
    title: 'Finish your account',
    button: 'Make my account',
    lead: 'Your address is proved. Press the button to make your account and sign in on this device.',
  },
}

/** Opening it changes nothing: mail programs open links by themselves. Only the button signs in. */
export default async function LinkPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const purpose = await findOpenLink(token, await now())
  if (!purpose) {
    return (
      <>
        <title>{documentTitle('This link has ended')}</title>
        <PageTitle lead="A link works once, for 10 minutes, and a newer letter ends it.">This link has ended</PageTitle>
        <ButtonLink href="/sign-in">Ask for a new one</ButtonLink>
      </>
    )
  }
  const { title, button, lead } = words[purpose]
  return (
    <>
      <PageTitle lead={lead}>{title}</PageTitle>
      <ActionForm action={pressLink} title={title}>
        <input type="hidden" name="token" value={token} />
        <SubmitButton pending="Signing in…">{button}</SubmitButton>
      </ActionForm>
      <p className="mt-10">If you did not ask for this letter, close this page: nothing has happened.</p>
    </>
  )
}
