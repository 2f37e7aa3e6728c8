import type { Metadata } from 'next'
import { ConfirmationPanel } from '#components/ui/confirmation-panel.tsx'

export const metadata: Metadata = { title: 'Stopped: your account keeps its address', robots: { index: false } }

export default function StoppedPage() {
  return (
    <>
      <ConfirmationPanel title="Stopped: your account keeps its address">
        <p>Nothing was changed. Whoever asked knows things about you: tell us if you have an idea who it is.</p>
      </ConfirmationPanel>
      <p>
        <a href="/sign-in">Sign in</a> to add a passkey and to print recovery codes. They keep your account yours.
      </p>
    </>
  )
}
