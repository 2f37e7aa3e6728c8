import { PageTitle } from '#components/ui/page-title.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { addressFields } from '#lib/accounts/address-fields.ts'
import { findDetailsOf } from '#lib/accounts/queries.ts'
import { requireSubject } from '#lib/auth/session.ts'
import { changeMailingAddress } from '../actions.ts'
import { EditPage } from '../edit-page.tsx'

export default async function MailingAddressPage() {
  const details = await findDetailsOf(await requireSubject('/account/details/mailing-address'))
  const { line1, line2, town, postcode, country } = addressFields(details?.mailingAddress ?? null)
  return (
    <EditPage title="Your mailing address" action={changeMailingAddress}>
      <PageTitle lead="Leave everything empty to take it away.">Your mailing address</PageTitle>
      <TextField name="line1" label="Address line 1" autoComplete="address-line1" defaultValue={line1} />
      <TextField name="line2" label="Address line 2" optional autoComplete="address-line2" defaultValue={line2} />
      <TextField name="town" label="Town or city" autoComplete="address-level2" width="long" defaultValue={town} />
      <TextField
        name="postcode"
        label="Postcode or zip code"
        autoComplete="postal-code"
        width="short"
        defaultValue={postcode}
      />
      <TextField name="country" label="Country" autoComplete="country-name" width="long" defaultValue={country} />
    </EditPage>
  )
}
