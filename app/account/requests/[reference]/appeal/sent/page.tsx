import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { ConfirmationPanel } from '#components/ui/confirmation-panel.tsx'
import { Day } from '#components/ui/date.tsx'
import { Section } from '#components/ui/section.tsx'
import { findSentAppealOf } from '#lib/appeals/queries.ts'
import { requireSubject } from '#lib/auth/session.ts'
import { findRequestOf } from '#lib/requests/queries.ts'

export const metadata: Metadata = { title: 'We have your appeal' }

export default async function AppealSentPage({ params }: { params: Promise<{ reference: string }> }) {
  const asked = (await params).reference
  const subject = await requireSubject(`/account/requests/${asked}`)
  const request = await findRequestOf(subject, asked)
  const appeal = request && (await findSentAppealOf(subject, request.reference))
  if (!appeal) notFound()
  const { reference } = request
  return (
    <>
      <ConfirmationPanel title="We have your appeal" reference={reference}>
        {appeal.lateSince ? (
          <p>
            The last day for it was <Day on={appeal.lateSince} />. Somebody looks whether it is decided all the same.
          </p>
        ) : (
          <p>
            It is decided by <Day on={appeal.dueOn} />.
          </p>
        )}
      </ConfirmationPanel>
      <Section title="What happens next">
        <p>
          Somebody who had no part in the decision reads it. If the decision was wrong, your request is reviewed again;
          if not, we write to you why, and whom you can complain to. We have sent you a letter, and write again when it
          is decided.
        </p>
        <ButtonRow>
          <ButtonLink href={`/account/requests/${reference}`}>Follow your request</ButtonLink>
        </ButtonRow>
      </Section>
    </>
  )
}
