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
  at: preferenceEntries.at,
}
const switchColumns = {
  id: switchEntries.id,
  sequence: switchEntries.sequence,
  name: switchEntries.name,
  choice: switchEntries.choice,
  at: switchEntries.at,
}

export async function standingPreferencesOf(subject: Subject, reader: Reader = db()) {
  const entries = await reader
    .select(preferenceColumns)
    .from(preferenceEntries)
    .where(eq(preferenceEntries.subjectId, subject.subjectId))
  return standingPreferences(entries)
}

export async function standingSwitchesOf(subject: Subject, reader: Reader = db()) {
  const entries = await reader
    .select(switchColumns)
    .from(switchEntries)
    .where(eq(switchEntries.subjectId, subject.subjectId))
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

/** Every change, newest first: what the person chose, and when. */
export async function listPreferenceChangesOf(subject: Subject, limit = 20) {
  return db()
    .select(preferenceColumns)
    .from(preferenceEntries)
    .where(eq(preferenceEntries.subjectId, subject.subjectId))
    .orderBy(desc(preferenceEntries.sequence))
    .limit(limit)
}
