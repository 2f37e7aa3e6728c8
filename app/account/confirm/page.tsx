import { UsePasskeyButton } from '#components/auth/use-passkey-button.tsx'
import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { listPasskeysOf } from '#lib/auth/queries.ts'
import { returnPath } from '#lib/auth/return-path.ts'
import { requireSubject } from '#lib/auth/session.ts'
import { beginConfirm, finishConfirm, mailCode } from './actions.ts'

type Query = { next?: string | string[]; needs?: string | string[] }

export default async function ConfirmPage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams
  const next = returnPath(query.next, '/account')
  const needsPasskey = query.needs === 'passkey'
  const passkeys = await listPasskeysOf(await requireSubject(next))
  return (
    <>
      <PageTitle lead="The next step shows, changes or hands out much about you, so we check once more. It counts for 10 minutes.">
        Confirm that it is you
      </PageTitle>
      {needsPasskey ? (
        <Notice title="This needs your passkey" tone="warn">
          <p>
            A code by e-mail is not enough here. A passkey counts once it has been on your account for three days; a{' '}
            <a href="/sign-in/recovery">printed recovery code</a> stands in for it. Have you lost both?{' '}
            <a href="/sign-in/lost-mailbox">Ask our staff</a>.
          </p>
        </Notice>
      ) : null}
      {passkeys.length > 0 ? (
        <div className="mb-8">
          <UsePasskeyButton begin={beginConfirm} finish={finishConfirm} next={next}>
            Use my passkey
          </UsePasskeyButton>
        </div>
      ) : null}
      {needsPasskey ? null : (
        <ActionForm action={mailCode} title="Confirm that it is you">
          <input type="hidden" name="next" value={next} />
          <SubmitButton>Mail me a code</SubmitButton>
        </ActionForm>
      )}
    </>
  )
}
