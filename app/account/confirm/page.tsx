import { UsePasskeyButton } from '#components/auth/use-passkey-button.tsx'
import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { listPasskeysOf } from '#lib/auth/queries.ts'
import { returnPath } from '#lib/auth/return-path.ts'
import { requireSubject } from '#lib/auth/session.ts'
import { beginConfirm, finishConfirm, mailCode } from './actions.ts'

export default async function ConfirmPage({ searchParams }: { searchParams: Promise<{ next?: string | string[] }> }) {
  const next = returnPath((await searchParams).next, '/account')
  const passkeys = await listPasskeysOf(await requireSubject(next))
  return (
    <>
      <PageTitle lead="The next step shows, changes or hands out much about you, so we check once more. It counts for 10 minutes.">
        Confirm that it is you
      </PageTitle>
      {passkeys.length > 0 ? (
        <div className="mb-8">
          <UsePasskeyButton begin={beginConfirm} finish={finishConfirm} next={next}>
            Use my passkey
          </UsePasskeyButton>
        </div>
      ) : null}
      <ActionForm action={mailCode} title="Confirm that it is you">
        <input type="hidden" name="next" value={next} />
        <SubmitButton>Mail me a code</SubmitButton>
      </ActionForm>
    </>
  )
}
