import type { Metadata } from 'next'
import { LockedRow } from '#components/preferences/locked-row.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { Section } from '#components/ui/section.tsx'
import { findDetailsOf } from '#lib/accounts/queries.ts'
import { requireSubject } from '#lib/auth/session.ts'
import { sentInWords } from '#lib/preferences/in-words.ts'
import { standingPreferencesOf, standingSwitchesOf } from '#lib/preferences/queries.ts'
import { chooseRefusals, isChooseRefusal } from '#lib/preferences/refusals.ts'
import { importantNotices } from '#lib/preferences/wording.ts'
import { type Arrival, tellArrival } from './arrival.ts'
import { Changes } from './changes.tsx'
import { Everything } from './everything.tsx'
import { Switches } from './switches.tsx'
import { TopicSection } from './topic-section.tsx'

export const metadata: Metadata = { title: 'What we send you' }

export default async function PreferencesPage({ searchParams }: { searchParams: Promise<Arrival> }) {
  const subject = await requireSubject('/account/preferences')
  const arrival = await searchParams
  const [told, topics, switches, details] = await Promise.all([
    tellArrival(subject, arrival),
    standingPreferencesOf(subject),
    standingSwitchesOf(subject),
    findDetailsOf(subject),
  ])
  const on = sentInWords(topics)
  const { refused } = arrival
  return (
    <>
      <PageTitle lead="Everything optional is off until you switch it on. Each press is saved at once, and can be undone.">
        What we send you
      </PageTitle>
      {refused && isChooseRefusal(refused) ? <Notice title={chooseRefusals[refused]} tone="warn" live /> : null}
      <p>
        Today we use e-mail only. What you choose for the other ways is kept, and counts from the day we begin to use
        them.
      </p>
      {topics.map((topic) => (
        <TopicSection key={topic.topic} {...topic} told={told} details={details} />
      ))}
      <Everything on={on} told={told} />
      <Section title={importantNotices.title} id="important-notices">
        <LockedRow title={`E-mail to ${details?.email ?? 'your address'}`} why={importantNotices.why} />
        <p>These are important notices, and nothing else is:</p>
        <ul>
          {importantNotices.types.map((type) => (
            <li key={type}>{type}</li>
          ))}
        </ul>
      </Section>
      <Switches switches={switches} told={told} />
      <Changes subject={subject} />
    </>
  )
}
