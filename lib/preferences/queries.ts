import { and, desc, eq } from 'drizzle-orm'
import { db, type Reader } from '#db/client.ts'
import { preferenceEntries, switchEntries } from '#db/schema/preferences.ts'
import type { Subject } from '#lib/auth/actor.ts'
import { standingPreferences, standingSwitches } from './standing.ts'

const preferenceColumns = {
  id: preferenceEntries.id,
  sequence: preferenceEntries.sequence,
  topic: preferenceEntries.topic,
  channel: preferenceEntries.channel,
  choice: preferenceEntries.choice,
  source: preferenceEntries.source,
  at: preferenceEntries.at,
}
const switchColumns = {
  id: switchEntries.id,
  sequence: switchEntries.sequence,
  name: switchEntries.name,
  choice: switchEntries.choice,
  source: switchEntries.source,
  at: switchEntries.at,
}

/** What stands is picked by the database, so that a long ledger costs no more than a short one. */
export async function standingPreferencesOf(subject: Subject, reader: Reader = db()) {
  const { topic, channel, sequence, subjectId } = preferenceEntries
  const entries = await reader
    .selectDistinctOn([topic, channel], preferenceColumns)
    .from(preferenceEntries)
    .where(eq(subjectId, subject.subjectId))
    .orderBy(topic, channel, desc(sequence))
  return standingPreferences(entries)
}

export async function standingSwitchesOf(subject: Subject, reader: Reader = db()) {
  const { name, sequence, subjectId } = switchEntries
  const entries = await reader
    .selectDistinctOn([name], switchColumns)
    .from(switchEntries)
    .where(eq(subjectId, subject.subjectId))
    .orderBy(name, desc(sequence))
  return standingSwitches(entries)
}

export async function preferenceEntryOf(subject: Subject, id: string) {
  const [entry] = await db()
    .select(preferenceColumns)
    .from(preferenceEntries)
    .where(and(eq(preferenceEntries.subjectId, subject.subjectId), eq(preferenceEntries.id, id)))
  return entry ?? null
}

export async function switchEntryOf(subject: Subject, id: string) {
  const [entry] = await db()
    .select(switchColumns)
    .from(switchEntries)
    .where(and(eq(switchEntries.subjectId, subject.subjectId), eq(switchEntries.id, id)))
  return entry ?? null
}

/** What the person chose and when, both ledgers together, newest first. */
export async function listChangesOf(subject: Subject, limit = 50) {
  const [chosen, thrown] = await Promise.all([
    db()
      .select(preferenceColumns)
      .from(preferenceEntries)
      .where(eq(preferenceEntries.subjectId, subject.subjectId))
      .orderBy(desc(preferenceEntries.at), desc(preferenceEntries.sequence))
      .limit(limit),
    db()
      .select(switchColumns)
      .from(switchEntries)
      .where(eq(switchEntries.subjectId, subject.subjectId))
      .orderBy(desc(switchEntries.at), desc(switchEntries.sequence))
      .limit(limit),
  ])
  return [...chosen, ...thrown].sort((a, b) => b.at.getTime() - a.at.getTime()).slice(0, limit)
}
