import type { Metadata } from 'next'
import { InShort } from '#components/account/in-short.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { firstNameOf } from '#lib/accounts/contact.ts'
import { findDetailsOf } from '#lib/accounts/queries.ts'
import { requireSubject } from '#lib/auth/session.ts'
import { civilDate } from '#lib/calendar/civil-date.ts'
import { now } from '#lib/calendar/now.ts'
import { countHeld } from '#lib/fulfilment/count-held.ts'
import { operator } from '#lib/operator.ts'
import { sentInWords } from '#lib/preferences/in-words.ts'
import { standingPreferencesOf, standingSwitchesOf } from '#lib/preferences/queries.ts'
import { listRequestsOf } from '#lib/requests/queries.ts'
import { Asked } from './asked.tsx'
import { Attention } from './attention.tsx'
import { CameBack } from './came-back.tsx'
import { Held } from './held.tsx'
import { inShort } from './in-short.ts'
import { ReportedDead } from './reported-dead.tsx'
import { Sent } from './sent.tsx'
import { Steps } from './steps.tsx'

export const metadata: Metadata = { title: 'Your account' }

const welcome = 'Welcome. Your account is new, so there is little here yet.'

export default async function AccountPage() {
  const subject = await requireSubject('/account')
  const [at, details, held, requests, topics, switches] = await Promise.all([
    now(),
    findDetailsOf(subject),
    countHeld(subject),
    listRequestsOf(subject),
    standingPreferencesOf(subject),
    standingSwitchesOf(subject),
  ])
  const today = civilDate(at, operator.timeZone)
  const sent = sentInWords(topics)
  const untouched = topics.every(({ channels }) => channels.every(({ since }) => since === null))
  const isNew = untouched && requests.length === 0 && !details?.confirmedOn
  return (
    <>
      <PageTitle lead={isNew ? welcome : 'What we hold about you, what you asked us, and what we send you.'}>
        {details ? (
          <>
            Hello, <bdi>{firstNameOf(details.name)}</bdi>
          </>
        ) : (
          'Your account'
        )}
      </PageTitle>
      <ReportedDead subject={subject} />
      <CameBack subject={subject} />
      <Attention requests={requests} at={at} />
      <InShort answers={inShort({ held, requests, sent })} />
      <Steps confirmedOn={details?.confirmedOn ?? null} today={today} isNew={isNew} />
      <Held held={held} />
      <Asked requests={requests} />
      <Sent sent={sent} switches={switches} />
    </>
  )
}
