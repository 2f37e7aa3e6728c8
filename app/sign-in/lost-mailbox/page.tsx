import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { BackLink } from '#components/ui/back-link.tsx'
import { Checkboxes } from '#components/ui/checkboxes.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { Section } from '#components/ui/section.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { daysToObject } from '#lib/recovery/vocabulary.ts'
import { tellLost } from './actions.ts'

const title = 'When you cannot read your mail any more'
const address = { type: 'email', spellCheck: false, width: 'long' } as const

export default function LostMailboxPage() {
  return (
    <>
      <BackLink href="/sign-in">Sign in</BackLink>
      <PageTitle lead="There are three ways back into your account. Take the first that you can.">{title}</PageTitle>
      <ol className="flow-tight">
        <li>
          You have a passkey: <a href="/sign-in">sign in with it</a>, then change your address.
        </li>
        <li>
          You printed recovery codes: <a href="/sign-in/recovery">sign in with one</a>, then change your address.
        </li>
        <li>Neither of them: ask our staff, here.</li>
      </ol>
      <Section title="Ask our staff" id="ask">
        <p>
          Two of us compare what you remember with what we hold. If it fits we write to the old address, wait{' '}
          {daysToObject} days so that nobody takes your account away from you, and then give it the new address.
        </p>
        <ActionForm action={tellLost} title={title}>
          <TextField
            name="oldAddress"
            label="Old address, which you cannot read any more"
            autoComplete="off"
            {...address}
          />
          <TextField
            name="newAddress"
            label="New address"
            hint="We write to it first, so that nobody asks in your name."
            autoComplete="email"
            {...address}
          />
          <TextField name="name" label="Your name, as in the account" autoComplete="name" width="long" />
          <TextArea
            name="words"
            label="What do you remember about your account?"
            hint="Two things or more: your postal address, your phone number, what you bought last and when, the number of an invoice, the last four digits of your card. Never send us identity papers or a whole card number."
            rows={5}
          />
          <Checkboxes
            name="passkeyLost"
            label="Is a passkey gone as well?"
            optional
            options={[
              {
                value: 'yes',
                label: 'I required a passkey in my account, and have lost it',
                hint: 'Then it is no longer required at the end of this. If only the passkey is lost, the new address may be the old one.',
              },
            ]}
          />
          <SubmitButton>Send</SubmitButton>
        </ActionForm>
      </Section>
    </>
  )
}
