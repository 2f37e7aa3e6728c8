import type { Metadata } from 'next'
import { ButtonLink } from '#components/ui/button.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { operator } from '#lib/operator.ts'

export const metadata: Metadata = { title: 'You cannot make an account yet' }

export default function NotYetPage() {
  const address = operator.contact.privacyEmail
  return (
    <>
      <PageTitle lead="Accounts here are for people who are old enough, and we do not want to collect anything about you before that.">
        You cannot make an account yet
      </PageTitle>
      <p>We kept nothing of what you typed. You can still read everything on this site.</p>
      <p>
        Do you want to ask something about your data? Ask a parent or somebody who looks after you to write to{' '}
        <a href={`mailto:${address}`}>{address}</a>. We will gladly help.
      </p>
      <ButtonLink href="/policy" look="secondary">
        Read our privacy policy
      </ButtonLink>
    </>
  )
}
