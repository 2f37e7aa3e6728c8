import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { DemonstrationMail } from '#components/auth/demonstration-mail.tsx'
import { ConfirmationPanel } from '#components/ui/confirmation-panel.tsx'
import { Section } from '#components/ui/section.tsx'
import { readCookie } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { env } from '#lib/env.ts'
import { findGuestDraft } from '#lib/guests/draft.ts'

export const metadata: Metadata = { title: 'Check your e-mail' }

/** The same for every address, so that it says nothing about who is known here. */
export default async function SentPage() {
  const draft = await findGuestDraft(await readCookie('guestDraft'), await now())
  if (!draft?.reference) redirect('/requests/start')
  return (
    <>
      <ConfirmationPanel title="Check your e-mail" reference={draft.reference}>
        <p>We wrote to the address you typed. Open the link in the letter within 24 hours and confirm your request.</p>
      </ConfirmationPanel>
      <Section title="What happens next">
        <p>
          Until you confirm, nothing happens with it. After 24 hours it ends, and what you typed is deleted. Once you
          have confirmed, you can <a href="/requests/follow">follow it</a> with the reference and your address.
        </p>
        <p>
          No letter after a few minutes? Look among junk mail, and check the address. We send only a few letters an hour
          to one address: wait an hour, then <a href="/requests/start">ask again</a>.
        </p>
      </Section>
      <DemonstrationMail shown={env().DEMONSTRATION} />
    </>
  )
}
