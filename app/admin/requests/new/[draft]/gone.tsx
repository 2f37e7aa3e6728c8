import { ButtonLink } from '#components/ui/button.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { enterRefusals } from '#lib/entering/refusals.ts'

/** A draft that has ended, was entered, or is a colleague's. */
export function DraftGone() {
  return (
    <>
      <PageTitle lead={enterRefusals['draft-gone']}>There is nothing to enter here</PageTitle>
      <ButtonLink href="/admin/requests/new">Enter a request</ButtonLink>
    </>
  )
}
