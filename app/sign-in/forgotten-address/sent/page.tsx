import type { Metadata } from 'next'
import { DemonstrationMail } from '#components/auth/demonstration-mail.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { env } from '#lib/env.ts'

export const metadata: Metadata = { title: 'Look into your mailboxes', robots: { index: false } }

export default function SentPage() {
  return (
    <>
      <PageTitle lead="We wrote to each address. The letter to the right one lets you in, for 10 minutes; the others say that they have no account.">
        Look into your mailboxes
      </PageTitle>
      <p>
        An address without an account gets one letter a day at most, and any other only a few. No letter after a few
        minutes? Look among junk mail, or <a href="/sign-in/forgotten-address">try other addresses</a>.
      </p>
      <DemonstrationMail shown={env().DEMONSTRATION} />
    </>
  )
}
