import { TextField } from '#components/ui/text-field.tsx'
import { findDetailsOf } from '#lib/accounts/queries.ts'
import { requireSubject } from '#lib/auth/session.ts'
import { changePhone } from '../actions.ts'
import { EditPage } from '../edit-page.tsx'

export default async function PhonePage() {
  const details = await findDetailsOf(await requireSubject('/account/details/phone'))
  return (
    <EditPage title="Your phone number" action={changePhone}>
      <TextField
        name="phone"
        label="Your phone number"
        heading
        hint="With the country code, like +44 20 7946 0018. Leave it empty to take it away."
        type="tel"
        autoComplete="tel"
        width="medium"
        defaultValue={details?.phone ?? ''}
      />
    </EditPage>
  )
}
