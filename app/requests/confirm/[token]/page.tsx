import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { documentTitle } from '#components/layout/document-title.ts'
import { ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { ConfirmationPanel } from '#components/ui/confirmation-panel.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { Reference } from '#components/ui/reference.tsx'
import { Section } from '#components/ui/section.tsx'
import { now } from '#lib/calendar/now.ts'
import { findWaitingRequest } from '#lib/guests/queries.ts'
import { askedFor } from '#lib/requests/letters.ts'
import { confirmRequest } from './actions.ts'

/** The same for a link that has ended and one that never was. */
function Ended() {
  return (
    <>
      <title>{documentTitle('This link has ended')}</title>
      <PageTitle lead="It works for 24 hours. Without a confirmation nothing was done, and what was typed is deleted.">
        This link has ended
      </PageTitle>
      <p>If the newest letter from us has another link, open that one. Or ask again: it takes a few minutes.</p>
      <ButtonRow>
        <ButtonLink href="/requests/start">Ask again</ButtonLink>
        <ButtonLink href="/requests/follow" look="secondary">
          See how a request stands
        </ButtonLink>
      </ButtonRow>
    </>
  )
}

function Confirmed({ reference }: { reference: string }) {
  return (
    <>
      <title>{documentTitle('We have your request')}</title>
      <ConfirmationPanel title="We have your request" reference={reference}>
        <p>
          Thank you for confirming. We have sent you an e-mail with the dates, and write again whenever there is news.
        </p>
      </ConfirmationPanel>
      <Section title="What happens next">
        <p>
          If you had asked for the same before, we added it to that request, and this is its reference. If you have an
          account with this address, the request stands in it too.
        </p>
        <ButtonRow>
          <ButtonLink href={`/requests/follow?reference=${reference}`}>Follow your request</ButtonLink>
        </ButtonRow>
      </Section>
    </>
  )
}

/** Opening the link does nothing: mail programs open links by themselves. Only the button confirms. */
export default async function ConfirmPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const waiting = await findWaitingRequest(token, await now())
  if (!waiting) return <Ended />
  if (waiting.confirmed) return <Confirmed reference={waiting.reference} />
  return (
    <>
      <PageTitle
        caption={<Reference>{waiting.reference}</Reference>}
        lead={
          waiting.forAnother
            ? 'Somebody sent us a request for another person, and gave this e-mail address as their own.'
            : `Somebody asked us for ${askedFor[waiting.kind]}, and gave this e-mail address.`
        }
      >
        Confirm your request
      </PageTitle>
      <p>If it was you, press the button. If it was not, close this page: nothing happens.</p>
      <ActionForm action={confirmRequest.bind(null, token)} title="Confirm your request">
        <SubmitButton>Confirm my request</SubmitButton>
      </ActionForm>
    </>
  )
}
