import type { ReactNode } from 'react'
import { ChoiceRow } from '#components/preferences/choice-row.tsx'
import { Section } from '#components/ui/section.tsx'
import type { findDetailsOf } from '#lib/accounts/queries.ts'
import { civilDate, isoDay } from '#lib/calendar/civil-date.ts'
import { operator } from '#lib/operator.ts'
import type { standingPreferencesOf } from '#lib/preferences/queries.ts'
import type { MessageChannel } from '#lib/preferences/vocabulary.ts'
import { messageChannelWords, topicWords } from '#lib/preferences/wording.ts'
import { choose } from './actions.ts'
import { rowOf, type tellArrival } from './arrival.ts'

type Topic = Awaited<ReturnType<typeof standingPreferencesOf>>[number]
type Details = Awaited<ReturnType<typeof findDetailsOf>>
type Told = Awaited<ReturnType<typeof tellArrival>>

/** A way that leads nowhere yet: what is missing, and where it is added. */
function missing(channel: MessageChannel, details: Details): ReactNode {
  if (!details || channel === 'email') return null
  if (channel === 'post')
    return details.mailingAddress ? null : <Missing what="mailing address" href="/account/details/mailing-address" />
  return details.phone ? null : <Missing what="phone number" href="/account/details/phone" />
}

function Missing({ what, href }: { what: string; href: string }) {
  return (
    <>
      You gave us no {what}. <a href={href}>Add one</a>
    </>
  )
}

export function TopicSection({ topic, channels, told, details }: Topic & { told: Told; details: Details }) {
  const { title, about, example } = topicWords[topic]
  return (
    <Section title={title} id={topic}>
      <p>
        {about} <span className="text-ink-soft">For example: {example}</span>
      </p>
      <ul className="grid max-w-none list-none items-start gap-x-12 border-line border-b p-0 sm:grid-cols-2">
        {channels.map(({ channel, choice, since, seen }) => (
          <ChoiceRow
            key={channel}
            title={messageChannelWords[channel]}
            about={choice === 'on' ? missing(channel, details) : null}
            of={title}
            choice={choice}
            since={since ? isoDay(civilDate(since, operator.timeZone)) : undefined}
            saved={told?.row === rowOf(topic, channel) && told.entry === seen ? told : undefined}
            press={{ action: choose, fields: { topic, channel, seen } }}
          />
        ))}
      </ul>
    </Section>
  )
}
