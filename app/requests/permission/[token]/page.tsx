import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { documentTitle } from '#components/layout/document-title.ts'
import { ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { ConfirmationPanel } from '#components/ui/confirmation-panel.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { Reference } from '#components/ui/reference.tsx'
import { openPermissionLink } from '#lib/auth/permission-link.ts'
import { findAsked } from '#lib/representatives/asked-queries.ts'
import { askedForYou } from '#lib/representatives/letters.ts'
import { sayNo, sayYes } from './actions.ts'

type Props = { params: Promise<{ token: string }> }

function No({ token, label }: { token: string; label: string }) {
  return (
    <ActionForm action={sayNo.bind(null, token)} id="no" className="mt-8">
      <p>If it is not right, the request ends, and nothing is given out.</p>
      <SubmitButton look="warning">{label}</SubmitButton>
    </ActionForm>
  )
}

/** The same for a link that has ended, by a newer letter or with its request, and for one that never was. */
function Ended() {
  return (
    <>
      <title>{documentTitle('This link has ended')}</title>
      <PageTitle lead="The request has ended, or a newer letter from us has a newer link.">
        This link has ended
      </PageTitle>
      <p>
        If the newest letter has another link, open that one. If something was done in your name that is not right,
        write to us.
      </p>
      <ButtonRow>
        <ButtonLink href="/questions">Write to us</ButtonLink>
      </ButtonRow>
    </>
  )
}

/** Somebody says that they act for whoever reads this. Opening the link does nothing: one of two buttons answers. */
export default async function PermissionPage({ params }: Props) {
  const { token } = await params
  const link = await openPermissionLink(token)
  if (!link) return <Ended />
  const { name, kind, said } = await findAsked(link)
  if (said === 'yes')
    return (
      <>
        <title>{documentTitle('Thank you')}</title>
        <ConfirmationPanel title="Thank you: we go on with it">
          <p>
            You said that <bdi>{name}</bdi> acts for you. We write to both of you when there is news.
          </p>
        </ConfirmationPanel>
        <No token={token} label="I have changed my mind: stop it" />
      </>
    )
  return (
    <>
      <PageTitle caption={<Reference>{link.reference}</Reference>}>
        Does <bdi>{name}</bdi> act for you?
      </PageTitle>
      <p>
        <bdi>{name}</bdi> asked us for {askedForYou[kind]}, in your name. Until you say that it is right, we give
        nothing out and change and delete nothing. If you say yes, our answer goes to both of you.
      </p>
      <ActionForm action={sayYes.bind(null, token)} title="Does somebody act for you?">
        <SubmitButton>Yes, they act for me</SubmitButton>
      </ActionForm>
      <No token={token} label="No, they do not: stop it" />
    </>
  )
}
