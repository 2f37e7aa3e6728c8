import { ChangeHistory, type ChangeLine } from '#components/preferences/change-history.tsx'
import { Details } from '#components/ui/details.tsx'
import { Section } from '#components/ui/section.tsx'
import type { Subject } from '#lib/auth/actor.ts'
import { civilDate, isoDay } from '#lib/calendar/civil-date.ts'
import { operator } from '#lib/operator.ts'
import { listChangesOf } from '#lib/preferences/queries.ts'
import { choiceWords, messageChannelWords, sourceWords, switchWords, topicWords } from '#lib/preferences/wording.ts'

const mostShown = 50

type Change = Awaited<ReturnType<typeof listChangesOf>>[number]

function lineOf(change: Change): ChangeLine {
  const what =
    'name' in change
      ? switchWords[change.name].title
      : `${topicWords[change.topic].title}: ${messageChannelWords[change.channel].toLowerCase()}`
  const { id, choice, source, at } = change
  return {
    id,
    what,
    choice: choiceWords[choice],
    where: sourceWords[source],
    on: isoDay(civilDate(at, operator.timeZone)),
  }
}

/** Promise P5: every choice is kept with its history. */
export async function Changes({ subject }: { subject: Subject }) {
  const changes = await listChangesOf(subject, mostShown)
  return (
    <Section title="What you changed, and when" id="changes">
      {changes.length === 0 ? <p>You have not changed anything here yet.</p> : null}
      {changes.length > 0 ? (
        <Details summary={changes.length === 1 ? 'Show the one change' : `Show the last ${changes.length} changes`}>
          <ChangeHistory changes={changes.map(lineOf)} />
        </Details>
      ) : null}
      <p className="text-ink-soft text-sm">
        Each change is kept with the words you were shown. All of them are in{' '}
        <a href="/account/requests/new/copy">a copy of your data</a>.
      </p>
    </Section>
  )
}
