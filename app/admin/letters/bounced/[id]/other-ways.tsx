import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { Section } from '#components/ui/section.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import type { Bounced } from '#lib/letters/open-letter.ts'
import { again, told } from './actions.ts'

function waysOf({ reach, message, ofSomebody }: Bounced) {
  const mail = ofSomebody ? reach?.email : message?.to
  return { mail: message && mail ? mail : null, post: message && reach?.mailingAddress ? reach.mailingAddress : null }
}

/** What can be done about a letter that came back; only the ways that are known. */
export function OtherWays({ letter }: { letter: Bounced }) {
  const { id, phone, message } = letter
  const { mail, post } = waysOf(letter)
  return (
    <>
      {message ? null : (
        <p>
          Its text is kept for 30 days at most, and has been forgotten. Tell the person by phone, or write to them anew.
        </p>
      )}
      {mail ? (
        <Section title="Send it again by e-mail">
          <p>
            It goes to the address we hold today: <bdi>{mail}</bdi>
          </p>
          <ActionForm action={again.bind(null, id, 'mail')} id="mail">
            <SubmitButton>Send it again</SubmitButton>
          </ActionForm>
        </Section>
      ) : null}
      {post ? (
        <Section title="Send it on paper">
          <p className="whitespace-pre-line">
            <bdi>{post}</bdi>
          </p>
          <ActionForm action={again.bind(null, id, 'post')} id="post">
            <SubmitButton look="secondary">Put it with the letters to print</SubmitButton>
          </ActionForm>
        </Section>
      ) : null}
      <Section title="Tell the person by phone">
        <p>
          {phone ? (
            <bdi>{phone}</bdi>
          ) : (
            'We hold no phone number. If you have reached the person all the same, write it down.'
          )}
        </p>
        <ActionForm action={told.bind(null, id)} id="phone" title="A letter that came back">
          <TextArea name="note" label="Who was told, and when" hint="The person may read it." rows={2} />
          <SubmitButton look="secondary">Record: told by phone</SubmitButton>
        </ActionForm>
      </Section>
    </>
  )
}
