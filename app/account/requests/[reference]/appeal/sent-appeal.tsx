import { notFound } from 'next/navigation'
import { ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { ConfirmationPanel } from '#components/ui/confirmation-panel.tsx'
import { Day } from '#components/ui/date.tsx'
import { Section } from '#components/ui/section.tsx'
import { findSentAppealOf } from '#lib/appeals/queries.ts'
import type { Subject } from '#lib/auth/actor.ts'
import { findRequestOf } from '#lib/requests/queries.ts'
import type { RequestsPath } from './find-appealed.ts'

/** After an appeal was sent, with an account and without: its last day, and what happens next. */
export async function SentAppeal({ subject, asked, below }: { subject: Subject; asked: string; below: RequestsPath }) {
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
          <ButtonLink href={`${below}/${reference}`}>Follow your request</ButtonLink>
        </ButtonRow>
      </Section>
    </>
  )
}
