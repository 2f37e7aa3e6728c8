import type { Metadata } from 'next'
import { PasskeyList } from '#components/auth/passkey-list.tsx'
import { SessionList } from '#components/auth/session-list.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { Section } from '#components/ui/section.tsx'
import { listPasskeysOf, listSessionsOf } from '#lib/auth/queries.ts'
import { requireSubject } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { signOutOne, signOutOthers } from './actions.ts'

export const metadata: Metadata = { title: 'Sign-in and security' }

const news = new Map([
  ['one', 'That browser is signed out'],
  ['others', 'Every other browser is signed out'],
  ['added', 'Your passkey is added'],
  ['removed', 'Your passkey is removed'],
])

export default async function SecurityPage({ searchParams }: { searchParams: Promise<{ done?: string | string[] }> }) {
  const subject = await requireSubject('/account/security')
  const [sessions, passkeys, { done }] = await Promise.all([
    listSessionsOf(subject, await now()),
    listPasskeysOf(subject),
    searchParams,
  ])
  const happened = news.get(String(done))
  return (
    <>
      <PageTitle lead="Where you are signed in, and how you can get in.">Sign-in and security</PageTitle>
      {happened ? <Notice title={happened} tone="good" live /> : null}
      <Section title="Signed-in browsers" id="sessions">
        <SessionList sessions={sessions} signOutOne={signOutOne} />
        {sessions.length > 1 ? (
          <form action={signOutOthers}>
            <SubmitButton look="secondary" pending="Signing out…">
              Sign out everywhere else
            </SubmitButton>
          </form>
        ) : null}
        <p className="text-ink-soft text-sm">
          You stay signed in for 30 days after your last visit, and for 180 days at most. “Last seen” is noted about
          every five minutes.
        </p>
      </Section>
      <Section title="Passkeys" id="passkeys">
        <p>
          With a passkey you sign in by the screen lock of your device, without a letter. It is also the strongest proof
          that you are you, so a copy of your data comes sooner.
        </p>
        <PasskeyList passkeys={passkeys} />
        <ButtonLink href="/account/security/passkeys/add" look="secondary">
          Add a passkey
        </ButtonLink>
      </Section>
    </>
  )
}
