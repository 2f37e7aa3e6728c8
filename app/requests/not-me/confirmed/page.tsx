import type { Metadata } from 'next'
import { ConfirmationPanel } from '#components/ui/confirmation-panel.tsx'

export const metadata: Metadata = { title: 'Thank you' }

export default function ConfirmedPage() {
  return (
    <>
      <ConfirmationPanel title="Thank you: we go on with it">
        <p>You do not need to do anything. We write again when there is news, and before anything is deleted.</p>
      </ConfirmationPanel>
      <p>If the same letter asked for something else too, we have written to you about that as well.</p>
    </>
  )
}
