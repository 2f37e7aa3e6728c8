import { eq, sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { subjects } from '#db/schema/people.ts'
import { preferenceEntries } from '#db/schema/preferences.ts'
import { transaction } from '#db/transaction.ts'
import { recordAudit } from '#lib/audit/record.ts'
import type { Subject } from '#lib/auth/actor.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { standingPreferencesOf } from './queries.ts'
import type { Choice, ChoiceSource, MessageChannel, Topic } from './vocabulary.ts'
import { messageChannelWords, topicWords } from './wording.ts'

type Chosen = { topic: Topic; channel: MessageChannel; choice: Choice; source: ChoiceSource; at: Date }

/** One chooser at a time for a person, so that two tabs cannot both be the last. */
export async function lockPerson(tx: Transaction, subjectId: string): Promise<void> {
  await tx.execute(sql`select 1 from ${subjects} where ${eq(subjects.id, subjectId)} for update`)
}

export async function appendChoice(tx: Transaction, by: Subject, chosen: Chosen): Promise<string> {
  const { topic, channel, choice, source, at } = chosen
  const wording = `${topicWords[topic].title}: ${topicWords[topic].about} ${messageChannelWords[channel]}.`
  const [entry] = await tx
    .insert(preferenceEntries)
    .values({ subjectId: by.subjectId, topic, channel, choice, source, wording, at })
    .returning({ id: preferenceEntries.id })
  if (!entry) throw new Error('the ledger took no entry')
  await recordAudit(tx, {
    action: 'preference.chosen',
    by,
    about: by.subjectId,
    detail: { topic, channel, choice, source },
    at,
  })
  return entry.id
}

/**
 * Appends a choice to the ledger. `seen` is the last entry the form had been drawn from: switching something on over a newer entry is refused, so
 * that a stale tab overwrites nothing; switching off always wins. Answers the new entry's id.
 */
export async function choosePreference(
  chosen: Chosen & { by: Subject; seen: number },
): Promise<Outcome<string, 'changed-elsewhere'>> {
  return transaction(async (tx) => {
    await lockPerson(tx, chosen.by.subjectId)
    const standing = await standingPreferencesOf(chosen.by, tx)
    const now = standing
      .find(({ topic }) => topic === chosen.topic)
      ?.channels.find(({ channel }) => channel === chosen.channel)
    if (chosen.choice === 'on' && now && now.seen !== chosen.seen) return refused('changed-elsewhere')
    return done(await appendChoice(tx, chosen.by, chosen))
  })
}
