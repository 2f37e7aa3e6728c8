import type { Metadata } from 'next'
import { BackLink } from '#components/ui/back-link.tsx'
import { Button, ButtonRow } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { requireSubject } from '#lib/auth/session.ts'
import { isReportedDead } from '#lib/representatives/asked-queries.ts'
import { sayAlive } from './actions.ts'

export const metadata: Metadata = { title: 'Say that you are alive' }

export default async function AlivePage({ searchParams }: { searchParams: Promise<{ done?: string }> }) {
  const subject = await requireSubject('/account/alive')
  const [reported, { done }] = await Promise.all([isReportedDead(subject), searchParams])
  return (
    <>
      <BackLink href="/account">Your account</BackLink>
      <PageTitle>Say that you are alive</PageTitle>
      {done === 'alive' && !reported ? (
        <Notice title="Thank you. We know now that you are alive" tone="good" live>
          <p>What you chose about messages before counts again, and our staff are told. Nothing more is given out.</p>
        </Notice>
      ) : null}
      {reported ? (
        <>
          <p>
            Somebody told us that the holder of this account has died. If that is wrong, press the button: what they
            asked for ends, and optional messages are as you had chosen before.
          </p>
          <form action={sayAlive}>
            <ButtonRow>
              <Button type="submit">I am alive</Button>
            </ButtonRow>
          </form>
        </>
      ) : (
        <p>Nobody has told us otherwise. You do not need to do anything.</p>
      )}
    </>
  )
}
