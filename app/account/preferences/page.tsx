import type { Metadata } from 'next'
import { ChoiceRow } from '#components/preferences/choice-row.tsx'
import { Button } from '#components/ui/button.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { Section } from '#components/ui/section.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { requireSubject } from '#lib/auth/session.ts'
import { civilDate, isoDay } from '#lib/calendar/civil-date.ts'
import { operator } from '#lib/operator.ts'
import { standingPreferencesOf, standingSwitchesOf } from '#lib/preferences/queries.ts'
import { importantNotices, messageChannelWords, switchWords, topicWords } from '#lib/preferences/wording.ts'
import { choose, stopEverythingOptional, throwSwitch } from './actions.ts'
import { type Arrival, Saved } from './saved.tsx'

export const metadata: Metadata = { title: 'What we send you' }

const sinceDay = (since: Date | null) => (since ? isoDay(civilDate(since, operator.timeZone)) : undefined)

export default async function PreferencesPage({ searchParams }: { searchParams: Promise<Arrival> }) {
  const subject = await requireSubject('/account/preferences')
  const [arrival, topics, switches] = await Promise.all([
    searchParams,
    standingPreferencesOf(subject),
    standingSwitchesOf(subject),
  ])
  return (
    <>
      <PageTitle lead="Each change is saved at once and can be undone.">What we send you</PageTitle>
      <Saved subject={subject} {...arrival} />
      {topics.map(({ topic, channels }) => (
        <Section key={topic} title={topicWords[topic].title} id={topic}>
          <p>
            {topicWords[topic].about} <span className="text-ink-soft">For example: {topicWords[topic].example}</span>
          </p>
          <ul className="max-w-form list-none border-line border-b p-0">
            {channels.map(({ channel, choice, since, seen }) => (
              <ChoiceRow
                key={channel}
                title={messageChannelWords[channel]}
                of={topicWords[topic].title}
                choice={choice}
                since={sinceDay(since)}
                action={choose}
                fields={{ topic, channel, seen }}
              />
            ))}
          </ul>
        </Section>
      ))}
      <form action={stopEverythingOptional} className="mt-8">
        <Button type="submit" look="secondary">
          Turn everything optional off
        </Button>
      </form>
      <Section title={importantNotices.title} aside={<Tag>Always on</Tag>}>
        <p>{importantNotices.why}</p>
        <ul>
          {importantNotices.types.map((type) => (
            <li key={type}>{type}</li>
          ))}
        </ul>
      </Section>
      <Section title="How your data is used" id="switches">
        <p>These work at once. Nobody reviews them and nothing is asked of you.</p>
        <ul className="max-w-measure list-none border-line border-b p-0">
          {switches.map(({ name, choice, since, seen }) => (
            <ChoiceRow
              key={name}
              title={switchWords[name].title}
              choice={choice}
              since={sinceDay(since)}
              action={throwSwitch}
              fields={{ name, seen }}
            />
          ))}
        </ul>
        {switches.map(({ name }) => (
          <p key={name} className="text-ink-soft text-sm">
            <strong>{switchWords[name].title}:</strong> {switchWords[name].about}
          </p>
        ))}
      </Section>
    </>
  )
}
