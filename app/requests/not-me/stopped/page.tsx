import type { Metadata } from 'next'
import { ConfirmationPanel } from '#components/ui/confirmation-panel.tsx'
import { operator } from '#lib/operator.ts'

export const metadata: Metadata = { title: 'We stopped it' }

export default function StoppedPage() {
  const { privacyEmail } = operator.contact
  return (
    <>
      <ConfirmationPanel title="We stopped it">
        <p>The request has ended, and nothing more is given out.</p>
      </ConfirmationPanel>
      <h2>What you should do now</h2>
      <ul>
        <li>
          Was it asked for on this site? Then everybody has been signed out of your account. Secure your e-mail account:
          somebody else can probably read your mail.
        </li>
        <li>
          Then, if you have an account, <a href="/sign-in">sign in</a> and add a passkey, so that reading your mail is
          not enough.
        </li>
        <li>
          Questions? Write to <a href={`mailto:${privacyEmail}`}>{privacyEmail}</a>.
        </li>
      </ul>
    </>
  )
}
