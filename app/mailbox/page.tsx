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

type LetterLineProps = { subject: string; to: string; createdAt: Date; deliveredAt: Date | null }

function LetterLine({ subject, to, createdAt, deliveredAt }: LetterLineProps) {
  return (
    <span className="min-w-0 flex-1">
      <span className="block font-medium text-ink">{subject}</span>
      <span className="wrap-anywhere block text-ink-soft text-sm">
        To {to} · <Moment at={createdAt} />
        {deliveredAt ? null : ' · not sent yet'}
      </span>
    </span>
  )
}

export default async function MailboxPage() {
  const mode = demonstration()
  if (!mode) notFound()
  const [at, letters] = await Promise.all([now(), readMailbox(mode)])
  return (
    <PublicLayout demonstration>
      <PageTitle lead="Every letter this demonstration has written, newest first. No mail leaves this machine.">
        Mailbox
      </PageTitle>
      <Section title="Letters" aside={<a href="#clock">Move the clock</a>}>
        {letters.length === 0 ? <p>No letter yet. Sign in or ask for something, and it appears here.</p> : null}
        <ul className="max-w-none list-none divide-y divide-line border-line border-t p-0 not-empty:border-b">
          {letters.map((letter, place) => (
            <li key={letter.id} className="py-2.5">
              <Details summary={<LetterLine {...letter} />} open={place === 0}>
                <LetterText text={letter.text} />
              </Details>
            </li>
          ))}
        </ul>
      </Section>
      <Section title="Move the clock" id="clock">
        <p>
          In this demonstration it is <Moment at={at} />. When you move the clock, everything due by then happens within
          a few seconds. It cannot be moved back.
        </p>
        <ActionForm action={moveTheClock} title="Mailbox">
          <SelectField name="hours" label="Move it forward by" options={steps} defaultValue="24" />
          <SubmitButton look="secondary">Move the clock</SubmitButton>
        </ActionForm>
      </Section>
    </PublicLayout>
  )
}
