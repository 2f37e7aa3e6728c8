import { redirect } from 'next/navigation'
import { OtherWaysIn } from '#components/auth/other-ways-in.tsx'
import { UsePasskeyButton } from '#components/auth/use-passkey-button.tsx'
import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { landing, returnPath } from '#lib/auth/return-path.ts'
import { currentSession } from '#lib/auth/session.ts'
import { askToSignIn } from './actions.ts'
import { beginPasskey, finishPasskey } from './passkey-actions.ts'

type Query = { next?: string | string[]; needs?: string | string[] }

export default async function SignInPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [session, query] = await Promise.all([currentSession(), searchParams])
  const next = returnPath(query.next, '')
  if (session?.kind === 'person') redirect(landing('person', next))
  const atWork = session?.kind === 'staff' && !session.disabled
  if (atWork && !next.startsWith('/account')) redirect(landing('staff', next))
  return (
    <>
      <PageTitle lead="There is no password. We write to your address, and the letter lets you in.">Sign in</PageTitle>
      {atWork ? (
        <Notice title={`You are signed in as ${session.name}, a member of staff`} tone="neutral">
          <p>
            Signing in to an account of your own ends that. You can also <a href="/sign-out">sign out</a> first.
          </p>
        </Notice>
      ) : null}
      {query.needs === 'passkey' ? (
        <Notice title="This needs your passkey" tone="warn">
          <p>You asked that nothing be given out without it. Sign in with it here, or with a printed recovery code.</p>
        </Notice>
      ) : null}
      <ActionForm action={askToSignIn} title="Sign in">
        <TextField
          name="email"
          type="email"
          label="E-mail address"
          autoComplete="username"
          spellCheck={false}
          width="long"
        />
        <input type="hidden" name="next" value={next} />
        <SubmitButton>Send me a letter</SubmitButton>
      </ActionForm>
      <div className="mt-8">
        <UsePasskeyButton begin={beginPasskey} finish={finishPasskey} next={next}>
          Sign in with a passkey
        </UsePasskeyButton>
      </div>
      <OtherWaysIn />
      <p>
        No account yet? <a href="/sign-up">Make one</a>. To have your data copied, corrected or deleted you need none:{' '}
        <a href="/requests/start">ask with your e-mail address</a>.
      </p>
    </>
  )
}
