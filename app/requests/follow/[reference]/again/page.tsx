import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { BackLink } from '#components/ui/back-link.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { askAgain } from '../actions.ts'
import { followed } from '../followed.ts'

type Props = { params: Promise<{ reference: string }> }

/** Before a copy opens: a code that is not older than ten minutes (decision 7). */
export default async function AgainPage({ params }: Props) {
  const { request } = await followed(params)
  return (
    <>
      <BackLink href={`/requests/follow/${request.reference}`}>Your request</BackLink>
      <PageTitle lead="Your last code is older than ten minutes. We mail you a new one, and bring you back to your request.">
        Confirm that it is you
      </PageTitle>
      <ActionForm action={askAgain.bind(null, request.reference)} title="Confirm that it is you">
        <SubmitButton>Mail me a code</SubmitButton>
      </ActionForm>
    </>
  )
}
