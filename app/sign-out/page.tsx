import type { Metadata } from 'next'
import { Button } from '#components/ui/button.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'

export const metadata: Metadata = { title: 'Sign out' }

export default function SignOutPage() {
  return (
    <>
      <PageTitle lead="This ends your session in this browser only.">Sign out</PageTitle>
      <form action="/sign-out/now" method="post">
        <Button type="submit">Sign out</Button>
      </form>
    </>
  )
}
