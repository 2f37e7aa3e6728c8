import { notFound } from 'next/navigation'
import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { BackLink } from '#components/ui/back-link.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { now } from '#lib/calendar/now.ts'
import { mayWaive } from '#lib/requests/waiting.ts'
import { waive } from '../actions.ts'
import { followed } from '../followed.ts'

export default async function NoWaitPage({ params }: { params: Promise<{ reference: string }> }) {
  const { follower, request } = await followed(params)
  // Only the person themself gives up the days in which they can think it over.
  if (follower.acts || !mayWaive(request, await now())) notFound()
  return (
    <>
      <BackLink href={`/requests/follow/${request.reference}`}>Your request</BackLink>
      <PageTitle lead="We then delete your data as soon as two people have approved it. After that it cannot be undone, by you or by us.">
        Delete without waiting
      </PageTitle>
      <ActionForm action={waive.bind(null, request.reference)} title="Delete without waiting">
        <SubmitButton look="warning">Do not wait</SubmitButton>
      </ActionForm>
    </>
  )
}
