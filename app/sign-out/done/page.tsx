import type { Metadata } from 'next'
import { ButtonLink } from '#components/ui/button.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'

export const metadata: Metadata = { title: 'You are signed out' }

export default function SignedOutPage() {
  return (
    <>
      <PageTitle lead="Pages that this browser had kept are cleared.">You are signed out</PageTitle>
      <ButtonLink href="/sign-in" look="secondary">
        Sign in again
      </ButtonLink>
    </>
  )
}
