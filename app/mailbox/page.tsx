import { notFound } from 'next/navigation'
import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { PublicLayout } from '#components/layout/public-layout.tsx'
import { Moment } from '#components/ui/date.tsx'
import { Details } from '#components/ui/details.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { Section } from '#components/ui/section.tsx'
import { SelectField } from '#components/ui/select-field.tsx'
import { now } from '#lib/calendar/now.ts'
import { readMailbox } from '#lib/demonstration/mailbox.ts'
import { demonstration } from '#lib/demonstration/mode.ts'
import { moveTheClock } from './actions.ts'
import { LetterText } from './letter-text.tsx'

/** Asked of the settings when it is asked for, never at build time. */
export const dynamic = 'force-dynamic'

const steps = [
  { value: '1', label: '1 hour' },
  { value: '24', label: '1 day' },
  { value: '72', label: '3 days' },
  { value: '168', label: '7 days' },
  { value: '336', label: '14 days' },
  { value: '720', label: '30 days' },
]

export default async function MailboxPage() {
  const mode = demonstration()
  if (!mode) notFound()
  const [at, letters] = await Promise.all([now(), readMailbox(mode)])
  return (
    <PublicLayout demonstration>
      <PageTitle lead="Every letter this demonstration has written, newest first. No mail leaves this machine.">
        Mailbox
      </PageTitle>
      <Section title="Letters">
        {letters.length === 0 ? <p>No letter yet. Sign in or ask for something, and it appears here.</p> : null}
        <div className="max-w-measure divide-y divide-line border-line border-y">
          {letters.map((letter, place) => (
            <Details key={letter.id} summary={`${letter.subject} — to ${letter.to}`} open={place === 0}>
              <p className="text-ink-soft text-sm">
                <Moment at={letter.createdAt} />
                {letter.deliveredAt ? null : ' · not sent yet'}
              </p>
              <LetterText text={letter.text} />
            </Details>
          ))}
        </div>
      </Section>
      <Section title="Move the clock">
        <p>
          In this demonstration it is <Moment at={at} />. Moving the clock brings everything due by then about within a
          few seconds. It cannot be moved back.
        </p>
        <ActionForm action={moveTheClock} title="Mailbox">
          <SelectField name="hours" label="Move it forward by" options={steps} defaultValue="24" />
          <SubmitButton look="secondary">Move the clock</SubmitButton>
        </ActionForm>
      </Section>
    </PublicLayout>
  )
}
