import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Section } from '#components/ui/section.tsx'
import { hasQuietLetters } from '#lib/accounts/quiet-letters.ts'
import type { Subject } from '#lib/auth/actor.ts'
import { chooseQuiet } from './actions.ts'

/** For whoever shares a mailbox: letters about requests that say only that there is news. */
export async function QuietLetters({ subject, changed }: { subject: Subject; changed: boolean }) {
  const quiet = await hasQuietLetters(subject)
  return (
    <Section title="If others read your mail" id="quiet">
      {changed ? <Notice title="Changed, from the next letter on" tone="good" live /> : null}
      <p>
        {quiet
          ? 'Our letters about your requests say only that there is news, and you read it here. Letters on paper and letters that protect your account say everything.'
          : 'Our letters about your requests say what happened. If somebody else can read your mail, we can write only that there is news, and you read it here.'}
      </p>
      <ActionForm action={chooseQuiet.bind(null, quiet ? 'full' : 'quiet')} id="quiet-letters">
        <SubmitButton look="secondary">
          {quiet ? 'Write full letters again' : 'Write only that there is news'}
        </SubmitButton>
      </ActionForm>
    </Section>
  )
}
