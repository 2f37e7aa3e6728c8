import type { Metadata } from 'next'
import { OlderCodes } from '#components/auth/older-codes.tsx'
import { PasskeyList } from '#components/auth/passkey-list.tsx'
import { SessionList } from '#components/auth/session-list.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { Section } from '#components/ui/section.tsx'
import { listPasskeysOf, listSessionsOf } from '#lib/auth/queries.ts'
import { countCodesOf } from '#lib/auth/recovery-sheets.ts'
import { requireSubject } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { signOutOne, signOutOthers } from './actions.ts'
import { Safeguards } from './safeguards.tsx'

export const metadata: Metadata = { title: 'Sign-in and security' }

const news = new Map([
  ['one', 'That browser is signed out'],
  ['others', 'Every other browser is signed out'],
  ['added', 'Your passkey is added'],
  ['removed', 'Your passkey is removed'],
  ['on', 'Your passkey is required from now on'],
  ['off', 'Your passkey is no longer required'],
  ['letters', 'Changed, from the next letter on'],
])
const kept = 'You require a passkey, and this is your last one: it stays until you no longer require it'

export default async function SecurityPage({ searchParams }: { searchParams: Promise<{ done?: string | string[] }> }) {
  const subject = await requireSubject('/account/security')
  const at = await now()
  const [sessions, passkeys, codes, { done }] = await Promise.all([
    listSessionsOf(subject, at),
    listPasskeysOf(subject),
    countCodesOf(subject, at),
    searchParams,
  ])
  const happened = news.get(String(done))
  return (
    <>
      <PageTitle lead="Where you are signed in, and how you can get in.">Sign-in and security</PageTitle>
      {happened ? <Notice title={happened} tone="good" live /> : null}
      {done === 'last-passkey' ? <Notice title={kept} tone="warn" live /> : null}
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
      <Section title="Recovery codes" id="recovery-codes">
        <p>
          Printed codes let you in when your mailbox is gone.{' '}
          {codes.left > 0 ? `You have ${codes.left} that work.` : 'You have none that work.'}
        </p>
        <OlderCodes endAt={codes.olderEndAt} />
        <ButtonLink href="/account/security/recovery-codes" look="secondary">
          {codes.left > 0 ? 'Make new codes' : 'Make recovery codes'}
        </ButtonLink>
      </Section>
      <Safeguards subject={subject} hasPasskey={passkeys.length > 0} />
    </>
  )
}
