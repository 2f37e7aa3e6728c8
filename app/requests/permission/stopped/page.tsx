import type { Metadata } from 'next'
import { ConfirmationPanel } from '#components/ui/confirmation-panel.tsx'

export const metadata: Metadata = { title: 'We stopped it' }

/** After the person has said that somebody does not act for them: their link has ended with the request. */
export default function StoppedPage() {
  return (
    <ConfirmationPanel title="We stopped it">
      <p>Nothing more is done with this request. You do not need to do anything.</p>
    </ConfirmationPanel>
  )
}
