import { PageTitle } from '#components/ui/page-title.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { findDetailsOf } from '#lib/accounts/queries.ts'
import { requireFreshSubject } from '#lib/auth/session.ts'
import { EditPage } from '../edit-page.tsx'
import { askForAddress } from './actions.ts'

export default async function EmailPage() {
  const details = await findDetailsOf(await requireFreshSubject('/account/details/email', 'release'))
  return (
    <EditPage title="Your e-mail address" action={askForAddress} submit="Write to this address" pending="Writing…">
      <PageTitle
        lead={
          <>
            It is <bdi className="break-words text-ink">{details?.email}</bdi> now. The change takes effect once you
            have shown that the new one is yours.
          </>
        }
      >
        Your e-mail address
      </PageTitle>
      <TextField
        name="email"
        label="New e-mail address"
        hint="We send a code to it. Your other browsers are then signed out, and your old address is told."
        type="email"
        autoComplete="email"
        width="long"
        spellCheck={false}
      />
    </EditPage>
  )
}
