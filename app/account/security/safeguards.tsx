import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { Section } from '#components/ui/section.tsx'
import { hasQuietLetters } from '#lib/accounts/quiet-letters.ts'
import type { Subject } from '#lib/auth/actor.ts'
import { civilDate, inWords } from '#lib/calendar/civil-date.ts'
import { operator } from '#lib/operator.ts'
import { findRequiredSince } from '#lib/safeguards/queries.ts'
import { chooseQuiet, requirePasskey } from './safeguard-actions.ts'

type SafeguardsProps = { subject: Subject; hasPasskey: boolean }

/** For whoever shares a mailbox, or has reason to fear that somebody else reads it. */
export async function Safeguards({ subject, hasPasskey }: SafeguardsProps) {
  const [since, quiet] = await Promise.all([findRequiredSince(subject), hasQuietLetters(subject)])
  const on = since !== null
  return (
    <Section title="If others can read your mail" id="safeguards">
      <h3>Require a passkey before anything is given out</h3>
      <p>
        {on
          ? `On since ${inWords(civilDate(since, operator.timeZone))}. A copy of your data is asked for, read and downloaded with your passkey only, and your e-mail address is changed with it only. Facts that our staff match release nothing.`
          : 'Then a copy of your data, and a change of your e-mail address, need your passkey; a code by e-mail is not enough. A printed recovery code stands in for it.'}
      </p>
      {on || hasPasskey ? (
        <ActionForm action={requirePasskey.bind(null, on ? 'off' : 'on')} id="require-passkey">
          <SubmitButton look="secondary">{on ? 'No longer require it' : 'Require my passkey'}</SubmitButton>
        </ActionForm>
      ) : (
        <p>You need a passkey for this. It can be required once you have had it for three days.</p>
      )}
      <h3 id="quiet">Letters that say only that there is news</h3>
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
