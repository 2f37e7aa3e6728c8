import { TextArea } from '#components/ui/text-area.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { showMailingAddress } from '#lib/accounts/mailing-address.ts'
import type { Entry } from '#lib/entering/entry.ts'

type Contact = NonNullable<NonNullable<Entry['person']>['contact']>

/** Somebody whom we do not know, as their letter gives them. */
export function ContactFields({ contact, email }: { contact: Contact | null; email: string | null }) {
  const address = contact?.mailingAddress
  return (
    <>
      <TextField
        name="name"
        label="Name"
        autoComplete="off"
        width="long"
        spellCheck={false}
        defaultValue={contact?.name}
      />
      <TextArea
        name="mailingAddress"
        label="Postal address"
        hint="Line by line, as on an envelope, without the name. The country is the last line."
        optional
        rows={4}
        spellCheck={false}
        defaultValue={address ? showMailingAddress(JSON.stringify(address)) : undefined}
      />
      <TextField
        name="email"
        type="email"
        label="E-mail address"
        optional
        autoComplete="off"
        width="long"
        spellCheck={false}
        defaultValue={contact?.email ?? email ?? undefined}
      />
    </>
  )
}
