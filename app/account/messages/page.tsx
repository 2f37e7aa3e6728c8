import type { Metadata } from 'next'
import { LetterList } from '#components/requests/letter-list.tsx'
import { BackLink } from '#components/ui/back-link.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { requireSubject } from '#lib/auth/session.ts'
import { listLettersOf } from '#lib/letters/queries.ts'
import { standingOf } from '#lib/letters/wording.ts'
import { CameBack } from '../came-back.tsx'

export const metadata: Metadata = { title: 'Letters we sent you' }

export default async function MessagesPage() {
  const subject = await requireSubject('/account/messages')
  const letters = await listLettersOf(subject)
  return (
    <>
      <BackLink href="/account">Your account</BackLink>
      <PageTitle lead="What we wrote to you, which way it went, and whether it arrived. We forget its text a week after that.">
        Letters we sent you
      </PageTitle>
      <CameBack subject={subject} />
      <LetterList
        letters={letters.map((letter) => ({ ...letter, standing: standingOf(letter) }))}
        withReference
        requestPath="/account/requests"
      />
      <p>
        Can others read your mail? <a href="/account/security#safeguards">Have letters say only that there is news</a>.
      </p>
    </>
  )
}
