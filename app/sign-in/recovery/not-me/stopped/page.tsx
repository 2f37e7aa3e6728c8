import type { Metadata } from 'next'
import { ConfirmationPanel } from '#components/ui/confirmation-panel.tsx'

export const metadata: Metadata = { title: 'The new codes are cancelled', robots: { index: false } }

export default function StoppedPage() {
  return (
    <>
      <ConfirmationPanel title="The new codes are cancelled">
        <p>Codes that you had before work as before. Everybody has been signed out of your account.</p>
      </ConfirmationPanel>
      <p>
        Somebody was signed in who should not have been. Secure your e-mail account, then <a href="/sign-in">sign in</a>{' '}
        and look at your passkeys: remove what you do not know.
      </p>
    </>
  )
}
