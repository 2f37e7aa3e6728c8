import { TextField } from '#components/ui/text-field.tsx'
import { findDetailsOf } from '#lib/accounts/queries.ts'
import { requireSubject } from '#lib/auth/session.ts'
import { changeName } from '../actions.ts'
import { EditPage } from '../edit-page.tsx'

export default async function NamePage() {
  const details = await findDetailsOf(await requireSubject('/account/details/name'))
  return (
    <EditPage title="Your name" action={changeName}>
      <TextField
        name="name"
        label="Your name"
        heading
        autoComplete="name"
        defaultValue={details?.name}
        spellCheck={false}
      />
    </EditPage>
  )
}
