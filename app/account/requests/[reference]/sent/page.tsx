import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Clock } from '#components/requests/clock.tsx'
import { ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { ConfirmationPanel } from '#components/ui/confirmation-panel.tsx'
import { Day } from '#components/ui/date.tsx'
import { Section } from '#components/ui/section.tsx'
import { requireSubject } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { findRequestOf } from '#lib/requests/queries.ts'
import { tellStory } from '#lib/requests/story.ts'
import { stateWording } from '#lib/requests/wording.ts'
import { Waits } from '../waits.tsx'

export const metadata: Metadata = { title: 'We have your request' }

export default async function SentPage({ params }: { params: Promise<{ reference: string }> }) {
  const asked = (await params).reference
  const subject = await requireSubject(`/account/requests/${asked}`)
  const request = await findRequestOf(subject, asked)
  if (!request) notFound()
  const at = await now()
  const { clock, undoUntil } = await tellStory(request, at)
  return (
    <>
      <ConfirmationPanel title="We have your request" reference={request.reference}>
        <p>
          We aim to answer by <Day on={request.targetDue} />. The last day is <Day on={request.legalDue} />.
        </p>
      </ConfirmationPanel>
      <Waits request={request} at={at} undoUntil={undoUntil} account />
      <Section title="What happens next">
        <p>
          {stateWording[request.state].next} We have sent you an e-mail with the reference, and write again whenever
          something changes.
        </p>
        <ButtonRow>
          <ButtonLink href={`/account/requests/${request.reference}`}>Follow your request</ButtonLink>
        </ButtonRow>
      </Section>
      <Section title="By when you have our answer">
        <Clock {...clock} />
      </Section>
    </>
  )
}
